//! Characters that mark the start and the end of a link.

/// Checks whether the character is a quote of any language.
pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›')
}

/// Checks whether the character ends a link wherever it stands.
pub(super) fn ends_every_link(character: char) -> bool {
    let is_outer_quote = character != '\'' && is_quote(character);
    is_outer_quote || matches!(character, '<' | '>') || character.is_whitespace() || character.is_control()
}

/// Checks whether the character is punctuation of Chinese or Japanese, which follows a link without a space.
pub(super) fn is_east_asian_punctuation(character: char) -> bool {
    matches!(character, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}')
        || matches!(
            character,
            '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' | '［' | '］' | '｛' | '｝' | '｡' | '､'
        )
}

/// Checks whether the character ends a clause, so that at the end of a link it belongs to the sentence around it.
pub(super) fn ends_clause(character: char) -> bool {
    matches!(character, '.' | ',' | ':' | ';' | '!' | '?' | '*' | '_' | '\'' | '…')
}
