package io.sqlc.runtime.function;

import io.sqlc.runtime.function.aggregate.Attr;
import io.sqlc.runtime.function.aggregate.Avg;
import io.sqlc.runtime.function.aggregate.CollectList;
import io.sqlc.runtime.function.aggregate.CollectSet;
import io.sqlc.runtime.function.aggregate.Correlation;
import io.sqlc.runtime.function.aggregate.Count;
import io.sqlc.runtime.function.aggregate.CountDistinct;
import io.sqlc.runtime.function.aggregate.EarliestByOffset;
import io.sqlc.runtime.function.aggregate.Histogram;
import io.sqlc.runtime.function.aggregate.LatestByOffset;
import io.sqlc.runtime.function.aggregate.Max;
import io.sqlc.runtime.function.aggregate.Min;
import io.sqlc.runtime.function.aggregate.StddevSamp;
import io.sqlc.runtime.function.aggregate.StddevSample;
import io.sqlc.runtime.function.aggregate.Sum;
import io.sqlc.runtime.function.aggregate.SumList;
import io.sqlc.runtime.function.aggregate.TopK;
import io.sqlc.runtime.function.aggregate.TopKDistinct;
import io.sqlc.runtime.function.bytes.BigintFromBytes;
import io.sqlc.runtime.function.bytes.DoubleFromBytes;
import io.sqlc.runtime.function.bytes.Encode;
import io.sqlc.runtime.function.bytes.FromBytes;
import io.sqlc.runtime.function.bytes.IntFromBytes;
import io.sqlc.runtime.function.bytes.ToBytes;
import io.sqlc.runtime.function.collection.ArrayConcat;
import io.sqlc.runtime.function.collection.ArrayContains;
import io.sqlc.runtime.function.collection.ArrayDistinct;
import io.sqlc.runtime.function.collection.ArrayExcept;
import io.sqlc.runtime.function.collection.ArrayIntersect;
import io.sqlc.runtime.function.collection.ArrayJoin;
import io.sqlc.runtime.function.collection.ArrayLength;
import io.sqlc.runtime.function.collection.ArrayMax;
import io.sqlc.runtime.function.collection.ArrayMin;
import io.sqlc.runtime.function.collection.ArrayRemove;
import io.sqlc.runtime.function.collection.ArraySort;
import io.sqlc.runtime.function.collection.ArrayUnion;
import io.sqlc.runtime.function.collection.AsMap;
import io.sqlc.runtime.function.collection.Entries;
import io.sqlc.runtime.function.collection.Filter;
import io.sqlc.runtime.function.collection.GenerateSeries;
import io.sqlc.runtime.function.collection.MapKeys;
import io.sqlc.runtime.function.collection.MapUnion;
import io.sqlc.runtime.function.collection.MapValues;
import io.sqlc.runtime.function.collection.Reduce;
import io.sqlc.runtime.function.collection.Slice;
import io.sqlc.runtime.function.collection.Transform;
import io.sqlc.runtime.function.conditional.AsValue;
import io.sqlc.runtime.function.conditional.Coalesce;
import io.sqlc.runtime.function.conditional.IfNull;
import io.sqlc.runtime.function.conditional.NullIf;
import io.sqlc.runtime.function.json.ExtractJsonField;
import io.sqlc.runtime.function.json.IsJsonString;
import io.sqlc.runtime.function.json.JsonArrayContains;
import io.sqlc.runtime.function.json.JsonArrayLength;
import io.sqlc.runtime.function.json.JsonConcat;
import io.sqlc.runtime.function.json.JsonItems;
import io.sqlc.runtime.function.json.JsonKeys;
import io.sqlc.runtime.function.json.JsonRecords;
import io.sqlc.runtime.function.json.ToJsonString;
import io.sqlc.runtime.function.math.Abs;
import io.sqlc.runtime.function.math.Acos;
import io.sqlc.runtime.function.math.Asin;
import io.sqlc.runtime.function.math.Atan;
import io.sqlc.runtime.function.math.Atan2;
import io.sqlc.runtime.function.math.Cbrt;
import io.sqlc.runtime.function.math.Ceil;
import io.sqlc.runtime.function.math.Cos;
import io.sqlc.runtime.function.math.Cosh;
import io.sqlc.runtime.function.math.Cot;
import io.sqlc.runtime.function.math.Degrees;
import io.sqlc.runtime.function.math.Exp;
import io.sqlc.runtime.function.math.Floor;
import io.sqlc.runtime.function.math.GeoDistance;
import io.sqlc.runtime.function.math.Greatest;
import io.sqlc.runtime.function.math.Least;
import io.sqlc.runtime.function.math.Ln;
import io.sqlc.runtime.function.math.Log;
import io.sqlc.runtime.function.math.Pi;
import io.sqlc.runtime.function.math.Power;
import io.sqlc.runtime.function.math.Radians;
import io.sqlc.runtime.function.math.Random;
import io.sqlc.runtime.function.math.Round;
import io.sqlc.runtime.function.math.Sign;
import io.sqlc.runtime.function.math.Sin;
import io.sqlc.runtime.function.math.Sinh;
import io.sqlc.runtime.function.math.Sqrt;
import io.sqlc.runtime.function.math.Tan;
import io.sqlc.runtime.function.math.Tanh;
import io.sqlc.runtime.function.math.Trunc;
import io.sqlc.runtime.function.table.CubeExplode;
import io.sqlc.runtime.function.table.Explode;
import io.sqlc.runtime.function.text.Chr;
import io.sqlc.runtime.function.text.Concat;
import io.sqlc.runtime.function.text.ConcatWs;
import io.sqlc.runtime.function.text.Elt;
import io.sqlc.runtime.function.text.Field;
import io.sqlc.runtime.function.text.Initcap;
import io.sqlc.runtime.function.text.Instr;
import io.sqlc.runtime.function.text.Lcase;
import io.sqlc.runtime.function.text.Len;
import io.sqlc.runtime.function.text.Lpad;
import io.sqlc.runtime.function.text.Mask;
import io.sqlc.runtime.function.text.MaskKeepLeft;
import io.sqlc.runtime.function.text.MaskKeepRight;
import io.sqlc.runtime.function.text.MaskLeft;
import io.sqlc.runtime.function.text.MaskRight;
import io.sqlc.runtime.function.text.Md5;
import io.sqlc.runtime.function.text.RegexpExtract;
import io.sqlc.runtime.function.text.RegexpExtractAll;
import io.sqlc.runtime.function.text.RegexpReplace;
import io.sqlc.runtime.function.text.RegexpSplitToArray;
import io.sqlc.runtime.function.text.Replace;
import io.sqlc.runtime.function.text.Rpad;
import io.sqlc.runtime.function.text.Split;
import io.sqlc.runtime.function.text.SplitToMap;
import io.sqlc.runtime.function.text.Substring;
import io.sqlc.runtime.function.text.Trim;
import io.sqlc.runtime.function.text.Ucase;
import io.sqlc.runtime.function.text.Uuid;
import io.sqlc.runtime.function.time.ConvertTz;
import io.sqlc.runtime.function.time.DateAdd;
import io.sqlc.runtime.function.time.DateSub;
import io.sqlc.runtime.function.time.DateToString;
import io.sqlc.runtime.function.time.FormatDate;
import io.sqlc.runtime.function.time.FormatTime;
import io.sqlc.runtime.function.time.FormatTimestamp;
import io.sqlc.runtime.function.time.FromDays;
import io.sqlc.runtime.function.time.FromUnixtime;
import io.sqlc.runtime.function.time.ParseDate;
import io.sqlc.runtime.function.time.ParseTime;
import io.sqlc.runtime.function.time.ParseTimestamp;
import io.sqlc.runtime.function.time.StringToDate;
import io.sqlc.runtime.function.time.StringToTimestamp;
import io.sqlc.runtime.function.time.TimeAdd;
import io.sqlc.runtime.function.time.TimeSub;
import io.sqlc.runtime.function.time.TimestampAdd;
import io.sqlc.runtime.function.time.TimestampSub;
import io.sqlc.runtime.function.time.TimestampToString;
import io.sqlc.runtime.function.time.UnixDate;
import io.sqlc.runtime.function.time.UnixTimestamp;
import io.sqlc.runtime.function.url.UrlDecodeParam;
import io.sqlc.runtime.function.url.UrlEncodeParam;
import io.sqlc.runtime.function.url.UrlExtractFragment;
import io.sqlc.runtime.function.url.UrlExtractHost;
import io.sqlc.runtime.function.url.UrlExtractParameter;
import io.sqlc.runtime.function.url.UrlExtractPath;
import io.sqlc.runtime.function.url.UrlExtractPort;
import io.sqlc.runtime.function.url.UrlExtractProtocol;
import io.sqlc.runtime.function.url.UrlExtractQuery;
import java.util.List;

/** The functions that come with the product. */
public final class Functions {
  private static final List<Class<?>> ALL =
      List.of(
          Abs.class,
          Acos.class,
          ArrayConcat.class,
          ArrayContains.class,
          ArrayDistinct.class,
          ArrayExcept.class,
          ArrayIntersect.class,
          ArrayJoin.class,
          ArrayLength.class,
          ArrayMax.class,
          ArrayMin.class,
          ArrayRemove.class,
          ArraySort.class,
          ArrayUnion.class,
          Asin.class,
          AsMap.class,
          AsValue.class,
          Atan.class,
          Atan2.class,
          Attr.class,
          Avg.class,
          BigintFromBytes.class,
          Cbrt.class,
          Ceil.class,
          Chr.class,
          Coalesce.class,
          CollectList.class,
          CollectSet.class,
          Concat.class,
          ConcatWs.class,
          ConvertTz.class,
          Correlation.class,
          Cos.class,
          Cosh.class,
          Cot.class,
          Count.class,
          CountDistinct.class,
          CubeExplode.class,
          DateAdd.class,
          DateSub.class,
          DateToString.class,
          Degrees.class,
          DoubleFromBytes.class,
          EarliestByOffset.class,
          Elt.class,
          Encode.class,
          Entries.class,
          Exp.class,
          Explode.class,
          ExtractJsonField.class,
          Field.class,
          Filter.class,
          Floor.class,
          FormatDate.class,
          FormatTime.class,
          FormatTimestamp.class,
          FromBytes.class,
          FromDays.class,
          FromUnixtime.class,
          GenerateSeries.class,
          GeoDistance.class,
          Greatest.class,
          Histogram.class,
          IfNull.class,
          Initcap.class,
          Instr.class,
          IntFromBytes.class,
          IsJsonString.class,
          JsonArrayContains.class,
          JsonArrayLength.class,
          JsonConcat.class,
          JsonItems.class,
          JsonKeys.class,
          JsonRecords.class,
          LatestByOffset.class,
          Lcase.class,
          Least.class,
          Len.class,
          Ln.class,
          Log.class,
          Lpad.class,
          MapKeys.class,
          MapUnion.class,
          MapValues.class,
          Mask.class,
          MaskKeepLeft.class,
          MaskKeepRight.class,
          MaskLeft.class,
          MaskRight.class,
          Max.class,
          Md5.class,
          Min.class,
          NullIf.class,
          ParseDate.class,
          ParseTime.class,
          ParseTimestamp.class,
          Pi.class,
          Power.class,
          Radians.class,
          Random.class,
          Reduce.class,
          RegexpExtract.class,
          RegexpExtractAll.class,
          RegexpReplace.class,
          RegexpSplitToArray.class,
          Replace.class,
          Round.class,
          Rpad.class,
          Sign.class,
          Sin.class,
          Sinh.class,
          Slice.class,
          Split.class,
          SplitToMap.class,
          Sqrt.class,
          StddevSamp.class,
          StddevSample.class,
          StringToDate.class,
          StringToTimestamp.class,
          Substring.class,
          Sum.class,
          SumList.class,
          Tan.class,
          Tanh.class,
          TimeAdd.class,
          TimestampAdd.class,
          TimestampSub.class,
          TimestampToString.class,
          TimeSub.class,
          TopK.class,
          TopKDistinct.class,
          ToBytes.class,
          ToJsonString.class,
          Transform.class,
          Trim.class,
          Trunc.class,
          Ucase.class,
          UnixDate.class,
          UnixTimestamp.class,
          UrlDecodeParam.class,
          UrlEncodeParam.class,
          UrlExtractFragment.class,
          UrlExtractHost.class,
          UrlExtractParameter.class,
          UrlExtractPath.class,
          UrlExtractPort.class,
          UrlExtractProtocol.class,
          UrlExtractQuery.class,
          Uuid.class);

  private Functions() {}

  /** The classes that hold a function each, in the order of the functions' names. */
  public static List<Class<?>> all() {
    return ALL;
  }
}
