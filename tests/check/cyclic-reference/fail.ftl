harm-mind = angoisse, dépression, { harm-pain }
harm-pain = forte douleur, { harm-mind }
