//! The built program in its real window, on a display of its own, worked from outside.
//!
//! Everything is found as a screen reader finds it, by role and name, with the finder that the component tests use
//! too. Waiting is for a change of the page, never for a time to pass.

mod appearance;
mod display;
mod driver;
mod look;
mod memory;
mod walk;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::session::handle::SessionHandle;

use crate::place::{self, Home};
use crate::words;
pub use appearance::{DESIGNED, Look};
use display::Display;
use driver::Driver;

/// The longest that a page may take to show what was waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// No list that opens below a field is longer.
const MOST_OPTIONS: usize = 40;

/// The languages of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Dutch, the first language.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// How the system around the program is set.
#[derive(Debug, Clone)]
pub struct Setting {
    /// What the system speaks.
    pub language: Language,
    /// Whether the system is dark.
    pub dark: bool,
    /// A file that the program is opened with.
    pub file: Option<PathBuf>,
}

impl Default for Setting {
    fn default() -> Self {
        Self { language: Language::Nl, dark: false, file: None }
    }
}

/// A running program and the page in it. [`Window::close`] ends it in order; dropping it kills it.
#[derive(Debug)]
pub struct Window {
    page: Arc<SessionHandle>,
    // None once it is closed.
    session: Option<WebDriver>,
    process: Driver,
    _display: Display,
    language: Language,
}

impl Window {
    /// Starts the program on this home and waits for its first page.
    ///
    /// # Errors
    /// The program, the driver or the display does not start.
    pub async fn open(home: &Home, setting: &Setting) -> Result<Self> {
        let display = Display::start()?;
        let process = Driver::start(display.name())?;
        let mut arguments = environment(home, setting);
        arguments.push(place::program()?.into());
        arguments.extend(setting.file.clone().map(OsString::from));
        let arguments: Vec<_> = arguments.iter().map(|part| part.to_string_lossy()).collect();
        let mut capabilities = Capabilities::new();
        // Through `env`, because a session cannot carry variables: each gets folders of its own this way.
        let options = json!({ "binary": "/usr/bin/env", "args": arguments });
        capabilities.set("webkitgtk:browserOptions", options)?;
        let session = WebDriver::new(process.address(), capabilities).await.context("starting a session")?;
        session.set_script_timeout(PATIENCE + Duration::from_secs(10)).await?;
        let window = Self {
            page: Arc::clone(session.handle()),
            session: Some(session),
            process,
            _display: display,
            language: setting.language,
        };
        window.find("main", None).await.context("the first page")?;
        window.speak(setting.language).await?;
        Ok(window)
    }

    /// Has the screen speak this language from now on, as the choice in its settings does.
    async fn speak(&self, language: Language) -> Result<()> {
        let script = r"
            const key = 'belrij.choices';
            const choices = JSON.parse(localStorage.getItem(key) ?? '{}');
            localStorage.setItem(key, JSON.stringify({ ...choices, lang: arguments[0] }));
            return document.documentElement.lang;
        ";
        if self.run(script, vec![json!(language.code())]).await? != language.code() {
            self.page.refresh().await?;
            self.find("main", None).await.context("the page in another language")?;
        }
        Ok(())
    }

    /// The text of the screen under a key of the locales, as [`Window::find`] takes it.
    ///
    /// # Errors
    /// There is no such key.
    pub fn words(&self, key: &str, given: &[(&str, &str)]) -> Result<String> {
        words::pattern(self.language, key, given)
    }

    /// The same, for a name that is nothing but this text.
    ///
    /// # Errors
    /// There is no such key.
    pub fn exactly(&self, key: &str) -> Result<String> {
        Ok(format!("^{}$", self.words(key, &[])?))
    }

    /// Ends the program as closing its window does.
    ///
    /// # Errors
    /// It does not answer any more.
    pub async fn close(mut self) -> Result<()> {
        match self.session.take() {
            Some(session) => Ok(session.quit().await?),
            None => Ok(()),
        }
    }

    /// The element with this role and, if given, this name, once there is exactly one.
    ///
    /// `name` is a regular expression as JavaScript reads it, matched without regard to case.
    ///
    /// # Errors
    /// It does not appear; the message says what is there.
    pub async fn find(&self, role: &str, name: Option<&str>) -> Result<WebElement> {
        self.element("one", role, name).await
    }

    /// Waits until there is an element with this role and name, or several.
    ///
    /// # Errors
    /// None appears.
    pub async fn has(&self, role: &str, name: &str) -> Result<()> {
        self.check("every", json!([role, name])).await.map(drop)
    }

    /// Waits until no element with this role and name is left.
    ///
    /// # Errors
    /// It stays.
    pub async fn gone(&self, role: &str, name: &str) -> Result<()> {
        self.check("gone", json!([role, name])).await.map(drop)
    }

    /// Waits until the page shows this text (a regular expression, as in [`Window::find`]).
    ///
    /// # Errors
    /// It does not.
    pub async fn shows(&self, text: &str) -> Result<()> {
        self.check("shows", json!([text])).await.map(drop)
    }

    /// What the elements with a role say inside a region, in order; at least one.
    ///
    /// # Errors
    /// There is none.
    pub async fn say(&self, region: &str, role: &str) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.check("say", json!([region, role])).await?)?)
    }

    /// Waits until the first element with a role inside a region says this.
    ///
    /// # Errors
    /// It says something else.
    pub async fn says(&self, region: &str, role: &str, text: &str) -> Result<()> {
        self.check("says", json!([region, role, text, true])).await.map(drop)
    }

    /// Waits until the first element with a role inside a region says anything but this.
    ///
    /// # Errors
    /// It stays.
    pub async fn stops_saying(&self, region: &str, role: &str, text: &str) -> Result<()> {
        self.check("says", json!([region, role, text, false])).await.map(drop)
    }

    /// Waits until the focus is in an empty or filled field.
    ///
    /// # Errors
    /// The focus is elsewhere.
    pub async fn typing(&self) -> Result<()> {
        self.check("typing", json!([null])).await.map(drop)
    }

    /// Types a text into the field that has the focus, or is about to get it, and waits until the field holds it.
    ///
    /// # Errors
    /// No field takes it.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.typing().await?;
        self.press(text).await?;
        self.check("typing", json!([text])).await.map(drop)
    }

    /// Waits until the rail marks this screen as the current one.
    ///
    /// # Errors
    /// It marks another.
    pub async fn current(&self, name: &str) -> Result<()> {
        self.check("current", json!([name])).await.map(drop)
    }

    /// Waits until a control with this role and name is on: checked, pressed or selected.
    ///
    /// # Errors
    /// It is off.
    pub async fn on(&self, role: &str, name: &str) -> Result<()> {
        self.check("on", json!([role, name])).await.map(drop)
    }

    /// Waits until the screen shows what it is about.
    ///
    /// # Errors
    /// It stays empty.
    pub async fn filled(&self) -> Result<()> {
        self.check("filled", json!([])).await.map(drop)
    }

    /// Waits until the gallery shows this part and no other.
    ///
    /// # Errors
    /// It shows others.
    pub async fn shows_alone(&self, part: &str) -> Result<()> {
        self.check("alone", json!([part])).await.map(drop)
    }

    /// Goes down a list of options by arrow until the field points at this one, and takes it.
    ///
    /// # Errors
    /// There is no such option.
    pub async fn take_option(&self, name: &str) -> Result<()> {
        self.has("option", name).await?;
        for _ in 0..MOST_OPTIONS {
            if self.check_now("pointed", json!([name])).await? {
                return self.press(Key::Enter).await;
            }
            self.press(Key::Down).await?;
        }
        bail!("the arrows do not come to {name}")
    }

    /// Types keys where the focus is, as a hand would.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.page.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses a key while another is held: `press_with(Key::Control, 'z')`.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn press_with(&self, held: Key, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        let chain = self.page.action_chain().key_down(held.clone()).key_down(key).key_up(key);
        Ok(chain.key_up(held).perform().await?)
    }

    /// Chooses an element: a button, a link, an option.
    ///
    /// # Errors
    /// It is not there, or something covers it.
    pub async fn choose(&self, role: &str, name: &str) -> Result<()> {
        Ok(self.element("clickable", role, Some(name)).await?.click().await?)
    }

    /// Presses Escape until nothing with this role is left: what opened inside it closes first.
    ///
    /// # Errors
    /// It stays.
    pub async fn escape_from(&self, role: &str) -> Result<()> {
        self.press(Key::Escape).await?;
        self.painted().await?;
        if !self.check_now("gone", json!([role, null])).await? {
            self.press(Key::Escape).await?;
        }
        self.check("gone", json!([role, null])).await.map(drop)
    }

    /// Runs a script in the page and gives back what it returns.
    ///
    /// # Errors
    /// The script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.page.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that calls its last argument with the answer.
    ///
    /// # Errors
    /// It throws, or never answers.
    pub async fn run_async(&self, script: &str) -> Result<Value> {
        Ok(self.page.execute_async(script, vec![]).await?.json().clone())
    }

    async fn element(&self, check: &str, role: &str, name: Option<&str>) -> Result<WebElement> {
        let found = self.check(check, json!([role, name])).await?;
        Ok(WebElement::from_json(found, Arc::clone(&self.page))?)
    }

    /// Has the finder check something until it holds, and gives back what it found.
    async fn check(&self, check: &str, given: Value) -> Result<Value> {
        self.with_finder().await?;
        let script =
            "const done = arguments[3]; belrijFinder(arguments[0], arguments[1], arguments[2]).then(done);";
        let patience = u32::try_from(PATIENCE.as_millis()).unwrap_or(u32::MAX);
        let answer = self.page.execute_async(script, vec![json!(check), given, json!(patience)]).await?;
        let answer: Answer = answer.convert()?;
        match answer.problem {
            Some(problem) => bail!("{problem}"),
            None => Ok(answer.value),
        }
    }

    /// Whether something holds at this moment.
    async fn check_now(&self, check: &str, given: Value) -> Result<bool> {
        self.with_finder().await?;
        let script = "return belrijFinder.now(arguments[0], arguments[1])";
        Ok(self.run(script, vec![json!(check), given]).await? == json!(true))
    }

    /// Puts the finder into the page, once for each load of it.
    async fn with_finder(&self) -> Result<()> {
        let there = self.page.execute("return 'belrijFinder' in globalThis", vec![]).await?;
        if there.json() == &json!(false) {
            let path = Path::new("ui/node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js");
            let roles = std::fs::read_to_string(place::project().join(path)).context("the finder by role")?;
            let finder = include_str!("finder.js");
            self.page.execute(format!("{roles}\n{finder}\nreturn null"), vec![]).await?;
        }
        Ok(())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A test that failed leaves its session open. The processes are killed next, so nobody says goodbye to it:
        // doing so here would wait for an answer on the thread that has to bring it.
        let _ = self.session.take().map(WebDriver::leak);
    }
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    value: Value,
    problem: Option<String>,
}

/// The variables that make the program this home's own, as `env` takes them.
fn environment(home: &Home, setting: &Setting) -> Vec<OsString> {
    let language = match setting.language {
        Language::Nl => ["LANG=nl_NL.UTF-8", "LANGUAGE=nl"],
        Language::En => ["LANG=en_GB.UTF-8", "LANGUAGE=en"],
    };
    let folder = |variable: &str, name: &str| {
        let mut pair = OsString::from(variable);
        pair.push("=");
        pair.push(home.path(name));
        pair
    };
    let mut variables = vec![
        folder("BELRIJ_DATA", "data"),
        folder("HOME", "home"),
        folder("XDG_DATA_HOME", "share"),
        folder("XDG_CONFIG_HOME", "config"),
        folder("XDG_CACHE_HOME", "cache"),
        // No keychain and no running program of the person at this machine.
        folder("DBUS_SESSION_BUS_ADDRESS=unix:path", "no-bus"),
        "NO_AT_BRIDGE=1".into(),
        "TZ=Europe/Amsterdam".into(),
    ];
    variables.extend(language.map(OsString::from));
    variables.extend(setting.dark.then(|| OsString::from("GTK_THEME=Adwaita:dark")));
    variables
}
