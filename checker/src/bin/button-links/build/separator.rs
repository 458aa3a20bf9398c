//! Finds out which character separates the columns of a file, from its first row.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// The separators that spreadsheets write.
pub(super) const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Returns a reader for this separator.
pub(super) fn reader(separator: u8) -> Reader {
    ReaderBuilder::new().delimiter(separator).build()
}

/// Returns the fields of the first row of a text, as this separator divides it.
pub(super) fn first_row(text: &[u8], separator: u8) -> Vec<Vec<u8>> {
    let (mut reader, mut rest) = (reader(separator), text);
    let (mut fields, mut field) = (Vec::new(), Vec::new());
    let mut buffer = [0; 256];
    loop {
        let (result, read, written) = reader.read_field(rest, &mut buffer);
        rest = &rest[read..];
        field.extend_from_slice(&buffer[..written]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                fields.push(std::mem::take(&mut field));
                if record_end {
                    return fields;
                }
            }
            ReadFieldResult::End => return fields,
        }
    }
}
