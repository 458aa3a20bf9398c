//! Writing a link from values, in the macro, which a build does not optimise.

use core::fmt::{self, Display, Formatter};

use crate::character::UNRESERVED;
use crate::encode::encode;
use crate::parameter::Parameter;

/// The values of a link, or of a stretch of one, in the order of [`Parameter::ALL`]: it displays as that text. Not checked here.
#[derive(Clone, Copy, Debug, Default)]
pub struct EncodedPairs<'a>(pub [Option<&'a str>; 4]);

impl Display for EncodedPairs<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        for parameter in Parameter::ALL {
            if let Some(value) = self.0[parameter as usize] {
                formatter.write_str(parameter.prefix())?;
                write_encoded(value, formatter)?;
            }
        }
        Ok(())
    }
}

/// Most of a value is written as it stands, and only the rest is encoded: to find out costs less than to encode.
fn write_encoded(mut value: &str, formatter: &mut Formatter<'_>) -> fmt::Result {
    while let Some(first) = value.as_bytes().first() {
        let is_ready = UNRESERVED.contains(*first);
        let (run, rest) = value.split_at(UNRESERVED.run(value.as_bytes(), is_ready));
        if is_ready {
            formatter.write_str(run)?;
        } else {
            encode(run).fmt(formatter)?;
        }
        value = rest;
    }
    Ok(())
}
