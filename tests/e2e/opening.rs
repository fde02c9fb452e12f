//! The program starts, and what may not load does not.

use anyhow::{Result, ensure};
use serde_json::json;
use support::pages::FirstRun;
use support::place::Home;
use support::window::{Language, Setting, Window};

#[tokio::test]
async fn a_first_start_welcomes_in_both_languages() -> Result<()> {
    for language in [Language::Nl, Language::En] {
        let home = Home::new()?;
        let window = Window::open(&home, &Setting { language, ..Setting::default() }).await?;
        FirstRun::of(&window).await?;
        window.is_accessible().await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_but_our_own_screens_loads() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, &Setting::default()).await?;
    let script = r"
        const done = arguments[0];
        const here = location.href;
        const refused = [];
        document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
        const frame = document.createElement('iframe');
        frame.src = 'data:text/html,hello';
        const script = document.createElement('script');
        script.textContent = 'globalThis.ran = true';
        document.body.append(frame, script);
        const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' });
        document.body.append(link);
        link.click();
        location.href = 'https://example.org/';
        const asked = fetch('https://example.org/').then(() => 'answered', () => 'refused');
        asked.then((fetched) => setTimeout(() => done({ stays: location.href === here, ran: 'ran' in globalThis, fetched, refused }), 0));
    ";
    let found = window.run_async(script).await?;
    ensure!(found["stays"] == json!(true), "the page left for another address: {found}");
    ensure!(found["ran"] == json!(false), "a script in the page ran: {found}");
    ensure!(found["fetched"] == json!("refused"), "the network answered: {found}");
    for directive in ["frame-src", "script-src-elem", "connect-src"] {
        let refused = found["refused"].as_array().is_some_and(|refused| refused.contains(&json!(directive)));
        ensure!(refused, "{directive} was not refused: {found}");
    }
    window.close().await
}

#[tokio::test]
async fn the_page_has_no_power_but_its_commands() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, &Setting::default()).await?;
    let script = r"
        const done = arguments[0];
        const ask = globalThis.__TAURI_INTERNALS__.invoke;
        const powers = ['plugin:fs|read_text_file', 'plugin:shell|execute', 'plugin:opener|open_url', 'plugin:dialog|open',
            'plugin:window|close', 'plugin:webview|create_webview_window', 'plugin:path|resolve_directory',
            'plugin:event|emit', 'plugin:app|version', 'plugin:window-state|save_window_state', 'no_such_command'];
        Promise.all(powers.map((power) => ask(power, {}).then(() => power, () => null)))
            .then((answered) => done({ answered: answered.filter(Boolean), global: '__TAURI__' in globalThis }));
    ";
    let found = window.run_async(script).await?;
    ensure!(
        found == json!({ "answered": [], "global": false }),
        "the page got at more than its commands: {found}"
    );
    window.close().await
}
