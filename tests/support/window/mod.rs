//! The built program in its real window, on a display of its own, worked from outside.
//!
//! Everything is found as a screen reader finds it, by role and name, with the finder that the component tests use
//! too. Waiting is for a change of the page, never for a time to pass.

mod display;
mod driver;
mod look;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::place::{self, Home};
use display::Display;
use driver::Driver;

/// The longest that a page may take to show what was waited for.
const PATIENCE: Duration = Duration::from_secs(20);

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
    driver: WebDriver,
    // Dropped in this order: the driver's own process before the display under it.
    _process: Driver,
    _display: Display,
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
        let driver = WebDriver::new(process.address(), capabilities).await.context("starting a session")?;
        driver.set_script_timeout(PATIENCE + Duration::from_secs(10)).await?;
        let window = Self { driver, _process: process, _display: display };
        window.find("main", None).await.context("the first page")?;
        Ok(window)
    }

    /// Ends the program as closing its window does.
    ///
    /// # Errors
    /// It does not answer any more.
    pub async fn close(self) -> Result<()> {
        Ok(self.driver.quit().await?)
    }

    /// The element with this role and, if given, this name, once there is exactly one.
    ///
    /// `name` is a JavaScript regular expression without slashes, matched without regard to case.
    ///
    /// # Errors
    /// It does not appear; the message says what is there.
    pub async fn find(&self, role: &str, name: Option<&str>) -> Result<WebElement> {
        self.ask("findByRole", role, name)
            .await?
            .element()
            .with_context(|| format!("{role} {}", name.unwrap_or_default()))
    }

    /// All elements with this role, as soon as there is one.
    ///
    /// # Errors
    /// None appears.
    pub async fn find_all(&self, role: &str, name: Option<&str>) -> Result<Vec<WebElement>> {
        Ok(self.ask("findAllByRole", role, name).await?.elements()?)
    }

    /// Waits until the page shows this text (a regular expression, as in [`Window::find`]).
    ///
    /// # Errors
    /// It does not.
    pub async fn shows(&self, text: &str) -> Result<()> {
        let script = r"
            const [text, patience, done] = arguments;
            const wanted = new RegExp(text, 'i');
            TestingLibraryDom.waitFor(() => {
                const shown = document.body.innerText.replace(/\s+/g, ' ');
                if (!wanted.test(shown)) throw new Error(`no “${text}” in: ${shown}`);
            }, { timeout: patience }).then(() => done(null), (error) => done(error.message.slice(0, 3000)));
        ";
        self.wait(script, vec![json!(text)]).await
    }

    /// Waits until no element with this role and name is left.
    ///
    /// # Errors
    /// It stays.
    pub async fn gone(&self, role: &str, name: Option<&str>) -> Result<()> {
        let script = r"
            const [role, name, patience, done] = arguments;
            const options = name === null ? {} : { name: new RegExp(name, 'i') };
            TestingLibraryDom.waitFor(() => {
                if (TestingLibraryDom.queryAllByRole(document.body, role, options).length) throw new Error(`${role} ${name} stays`);
            }, { timeout: patience }).then(() => done(null), (error) => done(error.message.slice(0, 3000)));
        ";
        self.wait(script, vec![json!(role), json!(name)]).await
    }

    /// What an element says, in one line. The text itself, not the driver's idea of it, which is at times empty.
    ///
    /// # Errors
    /// The element is gone.
    pub async fn text(&self, element: &WebElement) -> Result<String> {
        let text = element.prop("textContent").await?.unwrap_or_default();
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Types keys where the focus is, as a hand would.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn press(&self, keys: impl AsRef<str>) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys.as_ref()).perform().await?)
    }

    /// Presses a key while Ctrl is down.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn press_ctrl(&self, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        let chain = self.driver.action_chain().key_down(Key::Control).key_down(key).key_up(key);
        Ok(chain.key_up(Key::Control).perform().await?)
    }

    /// Chooses an element: a button, a link, an option.
    ///
    /// # Errors
    /// It is not there, or something covers it.
    pub async fn choose(&self, role: &str, name: &str) -> Result<()> {
        Ok(self.find(role, Some(name)).await?.click().await?)
    }

    /// Runs a script in the page and gives back what it returns.
    ///
    /// # Errors
    /// The script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    async fn ask(
        &self,
        finder: &str,
        role: &str,
        name: Option<&str>,
    ) -> Result<thirtyfour::session::scriptret::ScriptRet> {
        self.with_finder().await?;
        let script = r"
            const [finder, role, name, patience, done] = arguments;
            const options = name === null ? {} : { name: new RegExp(name, 'i') };
            TestingLibraryDom[finder](document.body, role, options, { timeout: patience })
                .then(done, (error) => done(`${error.message.split('\n\n')[0]}; the page says: ${document.body.innerText.replace(/\s+/g, ' ').slice(0, 1500)}`));
        ";
        let arguments = vec![json!(finder), json!(role), json!(name), json!(PATIENCE.as_millis() as u32)];
        let answer = self.driver.execute_async(script, arguments).await?;
        if let Some(problem) = answer.json().as_str() {
            bail!("{problem}");
        }
        Ok(answer)
    }

    async fn wait(&self, script: &str, mut arguments: Vec<Value>) -> Result<()> {
        self.with_finder().await?;
        arguments.push(json!(PATIENCE.as_millis() as u32));
        let answer = self.driver.execute_async(script, arguments).await?;
        match answer.json().as_str() {
            Some(problem) => bail!("{problem}"),
            None => Ok(()),
        }
    }

    /// Puts the finder into the page, once for each load of it.
    async fn with_finder(&self) -> Result<()> {
        let there = self.driver.execute("return 'TestingLibraryDom' in globalThis", vec![]).await?;
        if there.json() == &json!(false) {
            let path = Path::new("ui/node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js");
            let finder = std::fs::read_to_string(place::project().join(path)).context("the finder")?;
            self.driver.execute(format!("{finder}\nreturn null"), vec![]).await?;
        }
        Ok(())
    }
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
