//! A paper as logical blocks; in: template, facts, locales, issuer and date, out: a [`Sheet`] and its canonical text.
//!
//! It knows no fonts, no coordinates, no hash and no key. A `Sheet` that exists is complete: every message formatted, every fact
//! verified, every date in order.

mod blocks;
mod compose;
mod side;
mod template;
mod text;
mod values;

pub use blocks::{Band, Block, Check, HandedOut, Letterhead, References, Section, Sheet, Side};
pub use compose::{Expired, LetterError, Material, Mirror, Order, compose};
pub use template::{Columns, Marker, OpeningStyle, Template, TemplateError};
pub use text::Text;
pub use values::About;
pub(crate) use values::{CODE, PAGE, PAGES, earliest_verified};
