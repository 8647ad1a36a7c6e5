harm-pain = forte douleur, choc
