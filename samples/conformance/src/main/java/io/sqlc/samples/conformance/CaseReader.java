package io.sqlc.samples.conformance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.samples.conformance.ConformanceCase.CaseHeader;
import io.sqlc.samples.conformance.ConformanceCase.CaseRecord;
import io.sqlc.samples.conformance.ConformanceCase.KeyWindow;
import io.sqlc.samples.conformance.ConformanceCase.KnownTopic;
import io.sqlc.samples.conformance.ConformanceCase.Rejected;
import io.sqlc.samples.conformance.ConformanceCase.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads the files of cases. */
final class CaseReader {
  private CaseReader() {}

  /** All cases of a folder's {@code .json} files, by file name and then in the file's order. */
  static List<ConformanceCase> readFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    List<ConformanceCase> cases = new ArrayList<>();
    for (Path file : files) {
      cases.addAll(read(file.getFileName().toString(), Files.readString(file)));
    }
    return cases;
  }

  /** The cases of one file. */
  static List<ConformanceCase> read(String file, String text) throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    try (JsonParser parser = JsonText.MAPPER.createParser(text)) {
      expect(parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (!field.equals("cases")) {
          parser.skipChildren();
          continue;
        }
        expect(parser.currentToken(), JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          cases.add(readCase(file, parser));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new IOException(file + ", case " + (cases.size() + 1) + ": " + e.getMessage(), e);
    }
    return cases;
  }

  private static ConformanceCase readCase(String file, JsonParser parser) throws IOException {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    List<CaseRecord> inputs = List.of();
    List<CaseRecord> outputs = List.of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "inputs" -> inputs = readRecords(parser);
        case "outputs" -> outputs = readRecords(parser);
        default -> fields.put(field, JsonText.read(parser).node());
      }
    }
    JsonNode none = JsonText.MAPPER.createArrayNode();
    JsonNode name = fields.get("name");
    if (name == null) {
      throw new IOException("a case without a name");
    }
    List<String> statements = new ArrayList<>();
    fields.getOrDefault("statements", none).forEach(s -> statements.add(s.asText()));
    Map<String, String> properties = new LinkedHashMap<>();
    fields
        .getOrDefault("properties", none)
        .properties()
        .forEach(p -> properties.put(p.getKey(), p.getValue().asText()));
    List<KnownTopic> topics = new ArrayList<>();
    fields.getOrDefault("topics", none).forEach(t -> topics.add(knownTopic(t)));
    List<JsonNode> sources = new ArrayList<>();
    fields.getOrDefault("sources", none).forEach(sources::add);
    Optional<Rejected> rejected =
        Optional.ofNullable(fields.get("rejected")).map(CaseReader::rejected);
    return new ConformanceCase(
        file, name.asText(), statements, properties, topics, inputs, outputs, sources, rejected);
  }

  private static Rejected rejected(JsonNode json) {
    When when = json.path("when").asText().equals("running") ? When.RUNNING : When.COMPILING;
    return new Rejected(when, json.path("reason").asText());
  }

  private static KnownTopic knownTopic(JsonNode json) {
    return new KnownTopic(
        json.path("name").asText(),
        number(json, "partitions"),
        number(json, "replicas"),
        text(json, "keyFormat"),
        text(json, "valueFormat").or(() -> text(json, "format")),
        json);
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.hasNonNull(field) ? Optional.of(json.get(field).asText()) : Optional.empty();
  }

  private static OptionalInt number(JsonNode json, String field) {
    return json.hasNonNull(field) ? OptionalInt.of(json.get(field).asInt()) : OptionalInt.empty();
  }

  private static List<CaseRecord> readRecords(JsonParser parser) throws IOException {
    List<CaseRecord> records = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        records.add(readRecord(parser));
      }
    }
    return records;
  }

  private static CaseRecord readRecord(JsonParser parser) throws IOException {
    Map<String, JsonText> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      fields.put(field, JsonText.read(parser));
    }
    JsonText topic = fields.getOrDefault("topic", JsonText.NULL);
    JsonText timestamp = fields.getOrDefault("timestamp", JsonText.NULL);
    JsonNode window = fields.getOrDefault("window", JsonText.NULL).node();
    List<CaseHeader> headers = new ArrayList<>();
    for (JsonNode header : fields.getOrDefault("headers", JsonText.NULL).node()) {
      headers.add(new CaseHeader(header.path("KEY").asText(), text(header, "VALUE")));
    }
    return new CaseRecord(
        topic.node().asText(),
        fields.getOrDefault("key", JsonText.NULL),
        fields.getOrDefault("value", JsonText.NULL),
        timestamp.isNull() ? OptionalLong.empty() : OptionalLong.of(timestamp.node().asLong()),
        window.isNull() ? Optional.empty() : Optional.of(window(window)),
        headers);
  }

  private static KeyWindow window(JsonNode json) {
    boolean session = json.path("type").asText().equalsIgnoreCase("session");
    return new KeyWindow(json.path("start").asLong(), json.path("end").asLong(), session);
  }

  private static void expect(JsonToken token, JsonToken expected) {
    if (token != expected) {
      throw new UncheckedIOException(new IOException("expected " + expected + ", got " + token));
    }
  }
}
