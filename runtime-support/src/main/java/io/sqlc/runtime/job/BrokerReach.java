package io.sqlc.runtime.job;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Utils;

/**
 * Waits for one of the brokers to take a connection. Kafka's clients would try for minutes, and log
 * each attempt.
 */
final class BrokerReach {
  private static final int PAUSE_MS = 250;

  private BrokerReach() {}

  /**
   * Waits until a broker answers.
   *
   * @throws StartException where none does in time, or an address is not valid
   */
  static void await(List<String> servers, long timeoutMs)
      throws StartException, InterruptedException {
    List<InetSocketAddress> addresses = addresses(servers);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (true) {
      for (InetSocketAddress address : addresses) {
        int left = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        if (answers(address, left)) {
          return;
        }
      }
      if (end - System.nanoTime() <= 0) {
        throw new StartException(
            "no Kafka broker answers at "
                + String.join(" or ", servers)
                + " (tried for "
                + timeoutMs / 1000.0
                + " s)\n  check that the broker runs and that the address in --bootstrap-servers"
                + " or bootstrap.servers is right");
      }
      Thread.sleep(PAUSE_MS);
    }
  }

  private static List<InetSocketAddress> addresses(List<String> servers) throws StartException {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (String server : servers) {
      String host = Utils.getHost(server);
      Integer port = Utils.getPort(server);
      if (host == null || port == null || port > 65_535) {
        throw new StartException(
            "the broker address " + server + " is not valid\n  write it as HOST:PORT");
      }
      // resolved anew at each attempt: the name may appear with the broker
      addresses.add(InetSocketAddress.createUnresolved(host, port));
    }
    return addresses;
  }

  private static boolean answers(InetSocketAddress address, int timeoutMs) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), timeoutMs);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
