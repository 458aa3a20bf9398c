//! The value of a constant: a `&str` or an `OrgId`.
//!
//! A trait has no `const fn`, so the two types are told apart by inherent methods of [`Constant`].

use button_links_rules::{Parameter, check_constant, check_constant_link};

use crate::org_id::OrgId;

/// The value of a constant, of either type.
#[derive(Clone, Copy, Debug)]
pub enum ConstantValue {
    /// A text that is to be checked.
    Text(&'static str),
    /// An ID that is valid by its type.
    OrgId(OrgId),
}

impl ConstantValue {
    /// Checks the value of a parameter. An [`OrgId`] needs no check as an organization ID.
    ///
    /// # Panics
    /// If the value is not valid. The panic is a compile error.
    #[track_caller]
    pub const fn check(&self, parameter: Parameter) {
        match self {
            ConstantValue::OrgId(_) if matches!(parameter, Parameter::BtnRef) => {}
            value => check_constant(parameter, value.as_str()),
        }
    }

    /// Checks the value as a whole link.
    ///
    /// # Panics
    /// As [`check`](Self::check).
    #[track_caller]
    pub const fn check_link(&self) {
        check_constant_link(self.as_str());
    }

    /// Returns the value as text.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match self {
            ConstantValue::Text(text) => text,
            ConstantValue::OrgId(id) => id.as_str(),
        }
    }

    /// Returns the value as bytes. Of an ID, the compiler interprets this far sooner than [`as_str`](Self::as_str).
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        match self {
            ConstantValue::Text(text) => text.as_bytes(),
            ConstantValue::OrgId(id) => id.as_bytes(),
        }
    }

    /// Returns the organization ID, after [`check`](Self::check).
    #[must_use]
    pub const fn org_id(&self) -> OrgId {
        match self {
            ConstantValue::Text(text) => OrgId::from_checked(text),
            ConstantValue::OrgId(id) => *id,
        }
    }
}

/// The type of a constant that is a compile-time value: `&'static str` or [`OrgId`].
///
/// A constant of another type, or a `static`, is a run-time value with a `&` before its name.
///
/// ```
/// use button_links::{LinkError, button_link};
///
/// const USER_ID: u64 = 123;
///
/// let link = button_link!(
///     btn_ref = "org-0000000000000000",
///     btn_url = "https://www.retailer.com",
///     btn_pub_user = &USER_ID,
/// )?;
/// # assert_eq!(link.pub_user().as_deref(), Some("123"));
/// # Ok::<(), LinkError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "a constant is a value of a Button Link only if it is a `&str` or an `OrgId`",
    label = "this is a constant or a `static` of the type `{Self}`",
    note = "write `&` before the name, or `&*` before that of a `LazyLock`: the value is then checked at run time, and the call is a `Result`",
    note = "an `Option` is added to the link: `.maybe_pub_user(option)?`, `.maybe_pub_ref(option)?`"
)]
pub trait CompileTimeValue: Copy + sealed::Sealed {}

#[diagnostic::do_not_recommend]
impl CompileTimeValue for &'static str {}

#[diagnostic::do_not_recommend]
impl CompileTimeValue for OrgId {}

mod sealed {
    pub trait Sealed {}

    impl Sealed for &'static str {}

    impl Sealed for crate::OrgId {}
}

/// A constant as it was given.
#[derive(Clone, Copy, Debug)]
pub struct Constant<T>(T);

/// Takes a constant. One of another type is an error here, and nowhere else.
pub const fn constant<T: CompileTimeValue>(constant: T) -> Constant<T> {
    Constant(constant)
}

impl Constant<&'static str> {
    /// Returns the value.
    #[must_use]
    pub const fn value(self) -> ConstantValue {
        ConstantValue::Text(self.0)
    }
}

impl Constant<OrgId> {
    /// Returns the value.
    #[must_use]
    pub const fn value(self) -> ConstantValue {
        ConstantValue::OrgId(self.0)
    }
}

/// The method of a constant of another type, so that the compiler does not report that there is none.
pub trait OtherConstant: Sized {
    /// Stands for a value.
    fn value(self) -> ConstantValue {
        ConstantValue::Text("")
    }
}

impl<T> OtherConstant for Constant<T> {}
