//! The table of languages. Whatever depends on the languages there are is made from it.

#[cfg(feature = "import")]
use super::problems;
use super::{
    about, areas, boot, cluster, clusters, compare, connect, directory, exports, found, kiosk, nearby, print, quoting,
    share_form, studio,
};

/// Calls a macro with the table: for each language its variant of [`Lang`], its folder (which is also its BCP 47 code),
/// the name of its part of the program and its own name. What is given after the macro's name comes first.
macro_rules! each_language {
    ($then:ident $($argument:tt)*) => {
        $then! { [$($argument)*]
            Fr fr messages_fr "Français",
            En en messages_en "English",
            De de messages_de "Deutsch",
            Nl nl messages_nl "Nederlands",
        }
    };
}
#[cfg(feature = "web")]
pub(crate) use each_language;

macro_rules! languages {
    ([] $($variant:ident $folder:ident $part:ident $endonym:literal,)*) => {
        /// A language of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Lang {
            $(#[doc = $endonym] $variant,)*
        }

        impl Lang {
            /// Every language, in the order of the switch; the first is the default.
            pub const ALL: [Self; [$($endonym),*].len()] = [$(Self::$variant),*];

            /// BCP 47 code, the first segment of the path.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($folder),)*
                }
            }

            /// The language's own name.
            pub const fn endonym(self) -> &'static str {
                match self {
                    $(Self::$variant => $endonym,)*
                }
            }

            /// The texts; in the browser each language is a file of its own, see `state/messages.rs`.
            #[cfg(not(target_arch = "wasm32"))]
            pub const fn texts(self) -> &'static super::Texts {
                match self {
                    $(Self::$variant => &super::$folder::TEXTS,)*
                }
            }
        }
    };
}

each_language!(languages);

impl Lang {
    /// The language of a code such as `fr` or `fr-LU`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The first of the preferred languages that there is, else the default.
    pub fn preferred<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        codes.into_iter().find_map(Self::from_code).unwrap_or(Self::ALL[0])
    }
}

/// Texts that are not among [`super::Texts`], so that only who opens their view downloads them.
macro_rules! of_language {
    ([$texts:ident => $topic:ident :: $name:ident] $($variant:ident $folder:ident $part:ident $endonym:literal,)*) => {
        impl $topic::$texts {
            /// The texts of a language; not among [`super::Texts`], so that only who opens their view downloads them.
            pub const fn of(lang: Lang) -> &'static Self {
                match lang {
                    $(Lang::$variant => &super::$folder::$topic::$name,)*
                }
            }
        }
    };
}

each_language!(of_language About => about::ABOUT);
each_language!(of_language Areas => areas::AREAS);
each_language!(of_language Boot => boot::BOOT);
each_language!(of_language Cluster => cluster::CLUSTER);
each_language!(of_language Clusters => clusters::CLUSTERS);
each_language!(of_language Directory => directory::DIRECTORY);
each_language!(of_language Kiosk => kiosk::KIOSK);
each_language!(of_language Compare => compare::COMPARE);
each_language!(of_language Connect => connect::CONNECT);
each_language!(of_language Exports => exports::EXPORTS);
each_language!(of_language Found => found::FOUND);
each_language!(of_language Nearby => nearby::NEARBY);
each_language!(of_language Print => print::PRINT);
each_language!(of_language Quoting => quoting::QUOTING);
each_language!(of_language ShareForm => share_form::SHARE_FORM);
each_language!(of_language Studio => studio::STUDIO);
#[cfg(feature = "import")]
each_language!(of_language Problems => problems::PROBLEMS);
