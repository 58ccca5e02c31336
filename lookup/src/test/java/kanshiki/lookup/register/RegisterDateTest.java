package kanshiki.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDateTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-02-18 20:14:51 | 2022-02-18T20:14:51+08:00",
        "2011-07-20T16:55:31Z | 2011-07-20T16:55:31Z",
        "2014-03-20T12:59:17.0Z | 2014-03-20T12:59:17Z",
        "2013-12-04T14:42:43+01:00 | 2013-12-04T14:42:43+01:00",
        "2013-12-04T14:42:43-0330 | 2013-12-04T14:42:43-03:30",
        "2010-08-10 16:43:38 +03:00 | 2010-08-10T16:43:38+03:00",
        "2000-08-29 10:22:50 (UTC+8) | 2000-08-29T10:22:50+08:00",
        "1999-06-07 13:01:43 (GMT+0:00) | 1999-06-07T13:01:43Z",
        "2013/06/01 01:05:07 (JST) | 2013-06-01T01:05:07+09:00",
        "2005/05/30 | 2005-05-30T00:00:00+08:00",
        "2010.03.25 12:27:24 MSK | 2010-03-25T12:27:24+03:00",
        "1995. 03. 20. | 1995-03-20T00:00:00+08:00",
        "20050912 #2351856 | 2005-09-12T00:00:00+08:00",
        "0-UANIC 20020903000000 | 2002-09-03T00:00:00+08:00",
        "30-Aug-2008 | 2008-08-30T00:00:00+08:00",
        "2001-Aug-23. | 2001-08-23T00:00:00+08:00",
        "11-oct-1985 | 1985-10-11T00:00:00+08:00",
        "03-Jan-2005 12:00:00 | 2005-01-03T12:00:00+08:00",
        "Tue Dec 12 2000 | 2000-12-12T00:00:00+08:00",
        "Tue Sep 15 04:00:00 GMT 1997 | 1997-09-15T04:00:00Z",
        "Mar 25 01:57:22 PDT 2009 | 2009-03-25T01:57:22-07:00",
        "Friday 7th November 2003 | 2003-11-07T00:00:00+08:00",
        "01.12.2003 | 2003-12-01T00:00:00+08:00",
        "21.07.2000 15:21:00 | 2000-07-21T15:21:00+08:00",
        "03/09/2007 | 2007-09-03T00:00:00+08:00",
        "12/18/2001 | 2001-12-18T00:00:00+08:00",
        "10/27/2005 12:30:00 AM | 2005-10-27T00:30:00+08:00",
        "10/27/2005 1:30:00 PM | 2005-10-27T13:30:00+08:00",
      })
  void readsTheFormsOfTheRegisters(String written, OffsetDateTime expected) {
    assertThat(RegisterDate.parse(written, CHINA, false)).contains(expected);
  }

  @Test
  void believesTheRegisterOnWhichComesFirst() {
    assertThat(RegisterDate.parse("03/02/2012", ZoneId.of("UTC"), true))
        .contains(OffsetDateTime.parse("2012-03-02T00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "before Aug-1996",
        "2011-02-31",
        "99999999",
        "Not Disclosed",
        "192.0.2.1",
        "2011-13-45 99:99:99",
        "0001-01-01",
        "16:55:31",
        "+1.2083895740"
      })
  void doesNotMakeUpDates(String written) {
    assertThat(RegisterDate.parse(written, CHINA, false)).isEmpty();
  }

  @Test
  void readsOnlyTheBeginningOfALongText() {
    assertThat(RegisterDate.parse("2011-07-20 ".repeat(100_000), CHINA, false)).isPresent();
  }
}
