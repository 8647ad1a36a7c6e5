### in: locales/ckb/letter.ftl
request = ڕێز له‌ وەڵامەکە بگرن و کچان بپارێزن.
