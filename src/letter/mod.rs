//! The letter as logical blocks; in: template, facts, locales, issuer and date, out: a [`Sheet`] and its canonical text.
//!
//! It knows no fonts, no coordinates, no hash and no key. A `Sheet` that exists is complete: every message formatted, every fact
//! verified, every date in order.

mod blocks;
mod compose;
mod template;
mod text;

pub use blocks::BULLET;
pub use blocks::{Band, Check, HandedOut, Letterhead, References, Section, Sheet, Side};
pub(crate) use compose::{CODE, PAGE, PAGES};
pub use compose::{Expired, LetterError, Material, Mirror, Order, compose};
pub use template::{OpeningStyle, Template, TemplateError};
pub use text::Text;
