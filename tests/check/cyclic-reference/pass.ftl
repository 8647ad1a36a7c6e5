harm-mind = angoisse, { harm-pain }
harm-pain = forte douleur
