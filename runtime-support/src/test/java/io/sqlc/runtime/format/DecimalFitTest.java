package io.sqlc.runtime.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalFitTest {

  @ParameterizedTest
  @CsvSource({
    "0, 5, 2, 0.00",
    "0E+1000000000, 5, 2, 0.00",
    "0E-1000000000, 5, 2, 0.00",
    "1, 5, 2, 1.00",
    "-999.99, 5, 2, -999.99",
    "1.2300, 5, 2, 1.23",
    "1E+2, 5, 2, 100.00",
    "0.01, 2, 2, 0.01",
    "120, 3, 0, 120",
    "10.1234512345123451234, 21, 19, 10.1234512345123451234"
  })
  void fitsWhatNeedsNoRounding(BigDecimal value, int precision, int scale, BigDecimal expected) {
    assertEquals(expected, DecimalFit.exact(value, precision, scale));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 5, 2",
    "-1000.00, 5, 2",
    "1.234, 5, 2",
    "0.001, 5, 2",
    "1, 2, 2",
    "1E+1000000000, 5, 2",
    "1E-1000000000, 5, 2",
    "1E-2147483647, 5, 2"
  })
  void refusesWhatDoesNotFit(BigDecimal value, int precision, int scale) {
    assertNull(DecimalFit.exact(value, precision, scale));
  }
}
