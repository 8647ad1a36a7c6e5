//! Draws an address as a QR code; in: the address, out: a square of dark and light modules (ISO/IEC 18004).
//!
//! The quiet zone of four modules on each side is left to the layout.

mod mask;

use qrcode::bits::{Bits, encode_auto};
use qrcode::canvas::Canvas;
use qrcode::{EcLevel, QrResult, Version, ec};

use super::SealError;

/// The largest QR code that is drawn: 81 modules a side, 49 mm with the quiet zone at 0.55 mm a module.
pub const MAX_VERSION: i16 = 16;

/// The modules of a QR code without the quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrMatrix {
    side: usize,
    dark: Vec<bool>,
}

impl QrMatrix {
    /// Modules a side: 21 for version 1, and 4 more for each version.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// Is the module in column `x`, row `y` dark? Outside it is light.
    #[must_use]
    pub fn dark(&self, x: usize, y: usize) -> bool {
        x < self.side && y < self.side && self.dark[y * self.side + x]
    }
}

/// Draws an address at level Q, which survives the loss of a quarter of the symbol.
///
/// The segments are chosen for size: the host in byte mode, the base32 in alphanumeric mode.
///
/// # Errors
/// [`SealError::TooMuchForQr`] beyond [`MAX_VERSION`].
pub fn qr(address: &str) -> Result<QrMatrix, SealError> {
    let too_much = SealError::TooMuchForQr { length: address.len() };
    let bits = encode_auto(address.as_bytes(), EcLevel::Q).map_err(|_| too_much.clone())?;
    if !matches!(bits.version(), Version::Normal(1..=MAX_VERSION)) {
        return Err(too_much);
    }
    draw(bits).map_err(|_| too_much)
}

/// As `QrCode::with_bits` draws, but for the search of the mask: the crate's takes a seventh of all the work for a sheet.
fn draw(bits: Bits) -> QrResult<QrMatrix> {
    let version = bits.version();
    let (data, correction) = ec::construct_codewords(&bits.into_bytes(), version, EcLevel::Q)?;
    let mut canvas = Canvas::new(version, EcLevel::Q);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    canvas.apply_mask(mask::best(&canvas, version));
    let dark = canvas.into_colors().into_iter().map(|color| color == qrcode::Color::Dark).collect();
    Ok(QrMatrix { side: version.width().unsigned_abs().into(), dark })
}

#[cfg(test)]
mod tests {
    use qrcode::{Color, QrCode};

    use super::*;

    #[test]
    fn draws_what_the_crate_draws() {
        for length in (10..330).step_by(8) {
            let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".chars().cycle();
            let address: String =
                "https://letter.example/#".chars().chain(letters.skip(length % 31).step_by(3).take(length)).collect();
            let crates = QrCode::with_error_correction_level(&address, EcLevel::Q).expect("fits");
            let drawn = qr(&address).expect("fits");
            assert_eq!(drawn.side(), crates.width());
            assert!(
                crates.to_colors().iter().map(|color| *color == Color::Dark).eq(drawn.dark.iter().copied()),
                "{length}"
            );
        }
    }
}
