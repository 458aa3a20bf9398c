//! Writing a link from values, in the macro.

use core::fmt;

use crate::encode::encode;
use crate::parameter::Parameter;

/// The values of a link, or of a stretch of one, in the order of [`Parameter::ALL`]: it displays as that text. Not checked here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Values<'a>(pub [Option<&'a str>; 4]);

impl fmt::Display for Values<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (parameter, value) in Parameter::ALL.into_iter().zip(self.0) {
            if let Some(value) = value {
                write!(formatter, "{}{}", parameter.lead(), encode(value))?;
            }
        }
        Ok(())
    }
}
