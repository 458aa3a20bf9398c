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

/// Checks whether the character is a letter of Chinese, Japanese or Korean, whose words are not separated by spaces.
pub(super) fn is_east_asian(character: char) -> bool {
    matches!(character, '\u{3005}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Checks whether the character is a dash, an arrow, an emoji or another symbol that stands in no link.
pub(super) fn is_symbol(character: char) -> bool {
    matches!(character, '–' | '—' | '―' | '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Checks whether the character ends a clause, so that at the end of a link it belongs to the sentence around it.
pub(super) fn ends_clause(character: char) -> bool {
    matches!(character, '.' | ',' | ':' | ';' | '!' | '?' | '*' | '_' | '\'' | '…')
}
