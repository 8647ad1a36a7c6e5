//! To come.
use crate::canonical::ContentHash;
/// x
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("x")]
pub struct SealError;
/// x
#[derive(Debug)]
pub struct QrMatrix(Vec<bool>, usize);
impl QrMatrix {
    /// x
    #[must_use]
    pub fn side(&self) -> usize {
        self.1
    }
    /// x
    #[must_use]
    pub fn dark(&self, x: usize, y: usize) -> bool {
        self.0[y * self.1 + x]
    }
}
/// x
/// # Errors
/// x
pub fn qr(address: &str) -> Result<QrMatrix, SealError> {
    let q = qrcode::QrCode::with_error_correction_level(address, qrcode::EcLevel::Q).map_err(|_| SealError)?;
    Ok(QrMatrix(q.to_colors().iter().map(|c| *c == qrcode::Color::Dark).collect(), q.width()))
}
/// x
#[must_use]
pub fn short_code(h: &ContentHash) -> String {
    let s = data_encoding::BASE32_NOPAD.encode(&h.0);
    format!("{}-{}", &s[..5], &s[5..10])
}

/// x
#[derive(Debug)]
pub struct Claims {
    /** x */
    pub issuer: String,
    /** x */
    pub date: jiff::civil::Date,
    /** x */
    pub law: String,
    /** x */
    pub paper: String,
    /** x */
    pub edition: String,
    /** x */
    pub languages: Vec<String>,
    /** x */
    pub hash: ContentHash,
    /** x */
    pub draft: bool,
}
/// x
pub struct Seal;
impl Seal {
    /** x */
    pub fn address(&self, h: &str) -> String {
        format!("https://{h}/#{}", "ABCDEFGH".repeat(30))
    }
}
/// x
pub fn seal(_c: &Claims, _k: &(), _i: [u8; 8]) -> Seal {
    Seal
}
