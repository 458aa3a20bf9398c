//! Recognizes binary files by their extension, so that the walk does not open them.

use std::path::Path;

/// Checks whether the extension, in either case, belongs to a binary format.
pub(super) fn is_binary_name(path: &Path) -> bool {
    let Some(extension) = path.extension().and_then(|extension| extension.to_str()) else { return false };
    EXTENSIONS.binary_search(&extension.to_ascii_lowercase().as_str()).is_ok()
}

/// Extensions of binary formats, sorted for the binary search.
const EXTENSIONS: [&str; 71] = [
    "7z", "a", "aac", "apk", "avi", "avif", "bin", "bmp", "br", "bz2", "class", "dll", "dmg", "doc", "docx", "dylib",
    "ear", "eot", "exe", "flac", "gif", "gz", "heic", "icns", "ico", "ipa", "iso", "jar", "jpeg", "jpg", "jxl", "lib",
    "lz4", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "o", "obj", "ogg", "otf", "pdf", "png", "ppt",
    "pptx", "psd", "pyc", "rar", "rlib", "rmeta", "so", "sqlite", "tar", "tgz", "tif", "tiff", "ttf", "war", "wasm",
    "wav", "webm", "webp", "woff", "woff2", "xlsx", "xz", "zip",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extensions_are_sorted() {
        assert!(EXTENSIONS.is_sorted());
    }

    #[test]
    fn an_extension_is_recognized_in_either_case() {
        assert!(is_binary_name(Path::new("logo.PNG")));
        assert!(!is_binary_name(Path::new("png")));
        assert!(!is_binary_name(Path::new("logo.svg")));
    }
}
