//! To come.
/// x
pub struct Identity;
impl Identity {
    /** x */
    pub fn signing_key(&self) -> &() {
        &()
    }
    /** x */
    pub fn kid(&self) -> [u8; 8] {
        [0; 8]
    }
}
/// x
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("x")]
pub struct SignError;
/// x
pub struct SignatureField<'a> {
    /** x */
    pub name_spoken: &'a str,
    /** x */
    pub lang: &'a str,
    /** x */
    pub date: jiff::civil::Date,
}
/// x
pub fn sign(p: &[u8], _i: &Identity, _f: &SignatureField<'_>) -> Result<Vec<u8>, SignError> {
    Ok(p.to_vec())
}
