harm-pain = {"\u200B"}
