//! Dates as PDF writes them (ISO 32000-2 7.9.4); in: a civil date, out: `D:YYYYMMDD000000Z`, and back.

use jiff::civil::Date;

/// Midnight UTC of the date.
pub(crate) fn write_pdf_date(date: Date) -> String {
    format!("D:{:04}{:02}{:02}000000Z", date.year(), date.month(), date.day())
}

/// The day of a PDF date; the time of the day is dropped, the offset from UTC too.
pub(crate) fn read_pdf_date(text: &[u8]) -> Option<Date> {
    let digits = text.strip_prefix(b"D:")?.get(..8)?;
    let number = |digits: &[u8]| -> Option<i16> {
        digits.iter().all(u8::is_ascii_digit).then(|| std::str::from_utf8(digits).ok()?.parse().ok())?
    };
    let [month, day] = [&digits[4..6], &digits[6..]].map(|two| number(two).and_then(|n| i8::try_from(n).ok()));
    Date::new(number(&digits[..4])?, month?, day?).ok()
}
