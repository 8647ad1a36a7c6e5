### in: locales/ckb/letter.ftl
request = ڕێز لە وەڵامەکە بگرن و کچان بپارێزن.
