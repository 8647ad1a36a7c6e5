//! The clock; out: today's date. It only judges what has expired, and never reaches a letter.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// The day that was asked for with `--today`, else today in UTC.
pub(crate) fn today(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(|| Offset::UTC.to_datetime(Timestamp::now()).date())
}
