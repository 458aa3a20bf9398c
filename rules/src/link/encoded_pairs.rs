//! Writes a link of literals in the macro, which a build does not optimize.

use core::fmt::{self, Display, Formatter};

use crate::parameter::Parameter;
use crate::percent::encode;

/// The values of a link, or of a part of one, in the order of [`Parameter::ALL`]. Displays as the text of the link. The values
/// must have been checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct EncodedPairs<'a>(pub [Option<&'a str>; 4]);

impl Display for EncodedPairs<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        for parameter in Parameter::ALL {
            if let Some(value) = self.0[parameter as usize] {
                formatter.write_str(parameter.prefix())?;
                encode(value).fmt(formatter)?;
            }
        }
        Ok(())
    }
}
