//! Draws an address as a QR code; in: the address, out: a square of dark and light modules (ISO/IEC 18004).
//!
//! The quiet zone of four modules on each side is left to the layout.

use qrcode::{Color, EcLevel, QrCode, Version};

use super::SealError;

/// The largest QR code that is drawn: 81 modules a side, 44.5 mm with the quiet zone at 0.5 mm a module.
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
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).map_err(|_| too_much.clone())?;
    if !matches!(code.version(), Version::Normal(1..=MAX_VERSION)) {
        return Err(too_much);
    }
    let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
    Ok(QrMatrix { side: code.width(), dark })
}
