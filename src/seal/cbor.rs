//! Reads CBOR maps with integer keys field by field; in: bytes or values, out: typed fields, each key once and none left over.
//!
//! Whether the bytes were deterministic (RFC 8949 4.2.1) is not asked here: the seal is written again and compared.

use ciborium::Value;

use super::SealError;

/// One data item and nothing behind it.
pub(super) fn read(bytes: &[u8]) -> Result<Value, SealError> {
    let mut rest = bytes;
    let value = ciborium::from_reader(&mut rest).map_err(|_| SealError::NotCbor)?;
    if rest.is_empty() { Ok(value) } else { Err(SealError::TrailingBytes) }
}

/// The bytes of a data item: deterministic as long as the maps in it are in order.
pub(super) fn write(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("a Vec takes all, and a Value can always be written");
    bytes
}

/// A map from integers, in the order of `entries`, which is to be the bytewise order of the encoded keys.
pub(super) fn map<const N: usize>(entries: [(i64, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (Value::from(key), value)).collect())
}

/// A map whose fields are taken one by one.
pub(super) struct Fields {
    map: &'static str,
    entries: Vec<(i128, Value)>,
}

impl Fields {
    /// A map with integer keys, each once; `map` names it in errors.
    pub(super) fn of(value: Value, map: &'static str) -> Result<Self, SealError> {
        let Value::Map(pairs) = value else {
            return Err(SealError::Wrong { field: map, expected: "a map" });
        };
        let mut entries: Vec<(i128, Value)> = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            let Value::Integer(key) = key else { return Err(SealError::Unknown { map }) };
            let key = i128::from(key);
            if entries.iter().any(|(known, _)| *known == key) {
                return Err(SealError::Duplicate { map, key });
            }
            entries.push((key, value));
        }
        Ok(Self { map, entries })
    }

    pub(super) fn has(&self, key: i64) -> bool {
        self.entries.iter().any(|(known, _)| *known == i128::from(key))
    }

    pub(super) fn take(&mut self, key: i64, field: &'static str) -> Result<Value, SealError> {
        let at =
            self.entries.iter().position(|(known, _)| *known == i128::from(key)).ok_or(SealError::Missing { field })?;
        Ok(self.entries.swap_remove(at).1)
    }

    /// Nothing may be left over.
    pub(super) fn finish(self) -> Result<(), SealError> {
        if self.entries.is_empty() { Ok(()) } else { Err(SealError::Unknown { map: self.map }) }
    }
}

/// A byte string of exactly `N` bytes.
pub(super) fn bytes<const N: usize>(
    value: Value,
    field: &'static str,
    expected: &'static str,
) -> Result<[u8; N], SealError> {
    let wrong = SealError::Wrong { field, expected };
    let Value::Bytes(bytes) = value else { return Err(wrong) };
    bytes.try_into().map_err(|_| wrong)
}
