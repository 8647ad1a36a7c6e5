### in: locales/am/letter.ftl
request = እባካችሁ መልሱን አክብሩ፣ ሴት ልጆቹንም ከጉዳት ጠብቁ።
