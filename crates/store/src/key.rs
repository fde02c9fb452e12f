//! The book's key: where it is kept, and how its owner keeps a second way in.
//!
//! A random 32-byte key encrypts the book. It lives in the system's keychain; where there is none, in a file
//! beside the book that only its owner may read. The owner can add a passphrase, which wraps the same key
//! (Argon2id, XChaCha20-Poly1305) in a file beside the book, and print the key as a recovery sheet.

use std::io::Write;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};

use crate::lock::beside;
use crate::{Error, Result, Store, present};

/// The name under which the system's keychain lists our keys.
const SERVICE: &str = "Belrij";

/// 32 random bytes. Never printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

/// Where a book's key was found or put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// Handed in by the caller.
    Given,
    /// The system's keychain.
    Keychain,
    /// A file beside the book, readable by its owner only.
    KeyFile,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(***)")
    }
}

impl Key {
    /// A new random key.
    ///
    /// # Errors
    /// The operating system has no randomness to give.
    pub fn random() -> Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| Error::Io(std::io::Error::other(error.to_string())))?;
        Ok(Self(bytes))
    }

    /// Reads a key as [`Key::to_text`] writes it, with or without its spaces and dashes.
    ///
    /// # Errors
    /// [`Error::BadKey`] when it is not 64 hexadecimal digits.
    pub fn from_text(text: &str) -> Result<Self> {
        let digits: Vec<u8> = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()).ok_or(Error::BadKey))
            .collect::<Result<_>>()?;
        let bytes: Vec<u8> =
            digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
        if digits.len() != 64 {
            return Err(Error::BadKey);
        }
        Ok(Self(bytes.try_into().map_err(|_| Error::BadKey)?))
    }

    /// The key as 64 hexadecimal digits in groups of eight: what the recovery sheet shows.
    #[must_use]
    pub fn to_text(&self) -> String {
        let hex = self.hex();
        let groups: Vec<&str> = (0..8).filter_map(|group| hex.get(group * 8..group * 8 + 8)).collect();
        groups.join("-")
    }

    /// The key as SQLCipher takes it: raw, without derivation.
    pub(crate) fn pragma(&self) -> String {
        format!("x'{}'", self.hex())
    }

    fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Where a key may be kept.
enum Kept {
    File,
    Keychain,
    Aside,
}

/// Opens an existing book with the given key, or with the first that opens it of those kept for it: the key file's,
/// the keychain's, and key files that were put aside.
///
/// `wait` bounds how long a slow keychain may take.
///
/// # Errors
/// [`Error::NoKey`] when none is kept; otherwise as [`Store::open`].
pub fn open(book: &Path, given: Option<Key>, wait: Duration) -> Result<(Store, Key, KeyPlace)> {
    if let Some(key) = given {
        return Ok((Store::open(book, &key)?, key, KeyPlace::Given));
    }
    present(book)?;
    let mut refused = Error::NoKey(book.to_owned());
    // The keychain is asked only when no key file opens the book: it may take its time.
    for place in [Kept::File, Kept::Keychain, Kept::Aside] {
        let (keys, place) = match place {
            Kept::File => (in_file(&beside(book, "key"))?, KeyPlace::KeyFile),
            Kept::Keychain => (in_keychain(book, wait)?, KeyPlace::Keychain),
            Kept::Aside => (put_aside(book)?, KeyPlace::KeyFile),
        };
        for key in keys {
            match Store::open(book, &key) {
                Ok(store) => return Ok((store, key, place)),
                Err(error @ Error::WrongKey(_)) => refused = error,
                Err(error) => return Err(error),
            }
        }
    }
    Err(refused)
}

/// Keeps a book's key for the next start: in the keychain if that has no other key for this place and gives back
/// what it was given, else in the key file. A key that was kept there is put aside, never overwritten: another file
/// may need it.
///
/// # Errors
/// The key file cannot be written.
pub fn keep(book: &Path, key: &Key, wait: Duration) -> Result<KeyPlace> {
    let file = beside(book, "key");
    let (account, text) = (account(book)?, key.to_text());
    let kept = within(wait, move || {
        let entry = keyring::Entry::new(SERVICE, &account)?;
        match entry.get_password() {
            Ok(other) if other != text => return Ok(false),
            Ok(_) => return Ok(true),
            Err(_) => entry.set_password(&text)?,
        }
        Ok(entry.get_password()? == text)
    });
    if in_file(&file)?.contains(key) {
        return Ok(KeyPlace::KeyFile);
    }
    if file.exists() {
        let free = (1..).map(|nth| beside(book, &format!("key.old{nth}"))).find(|place| !place.exists());
        std::fs::rename(&file, free.unwrap_or_else(|| beside(book, "key.old")))?;
    }
    if kept == Some(true) {
        return Ok(KeyPlace::Keychain);
    }
    write_private(&file, key.to_text().as_bytes())?;
    Ok(KeyPlace::KeyFile)
}

fn in_file(file: &Path) -> Result<Vec<Key>> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Key::from_text(&text).into_iter().collect()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

fn in_keychain(book: &Path, wait: Duration) -> Result<Vec<Key>> {
    let account = account(book)?;
    let stored = within(wait, move || keyring::Entry::new(SERVICE, &account)?.get_password());
    Ok(stored.and_then(|text| Key::from_text(&text).ok()).into_iter().collect())
}

fn put_aside(book: &Path) -> Result<Vec<Key>> {
    let files = (1..).map(|nth| beside(book, &format!("key.old{nth}"))).take_while(|file| file.exists());
    let keys: Vec<Vec<Key>> = files.map(|file| in_file(&file)).collect::<Result<_>>()?;
    Ok(keys.into_iter().flatten().collect())
}

/// Runs a keychain call with a time limit; a keychain that fails or hangs is no keychain.
fn within<T: Send + 'static>(
    wait: Duration,
    call: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Option<T> {
    let (answer, reader) = mpsc::channel();
    std::thread::spawn(move || answer.send(call()));
    match reader.recv_timeout(wait) {
        Ok(Ok(value)) => Some(value),
        Ok(Err(error)) => {
            tracing::info!(%error, "no key from the keychain");
            None
        }
        Err(_) => {
            tracing::info!("the keychain did not answer in time");
            None
        }
    }
}

fn account(book: &Path) -> Result<String> {
    Ok(std::path::absolute(book)?.display().to_string())
}

fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

/// The key, wrapped by a passphrase. All byte strings are hexadecimal.
#[derive(Debug, Serialize, Deserialize)]
struct Wrapped {
    kdf: String,
    salt: String,
    nonce: String,
    key: String,
}

/// Adds or replaces the passphrase: writes the wrapped key beside the book.
///
/// # Errors
/// The file cannot be written.
pub fn add_passphrase(book: &Path, key: &Key, passphrase: &str) -> Result<()> {
    let (salt, nonce) = (Key::random()?, Key::random()?);
    let nonce: Vec<u8> = nonce.0.into_iter().take(24).collect();
    let wrapped = cipher(passphrase, &salt)?
        .encrypt(&nonce_of(&nonce)?, key.0.as_slice())
        .map_err(|_| Error::WrongPassphrase)?;
    let file =
        Wrapped { kdf: "argon2id".to_owned(), salt: salt.hex(), nonce: hex(&nonce), key: hex(&wrapped) };
    let (path, fresh) = (beside(book, "passphrase"), beside(book, "passphrase.new"));
    if fresh.exists() {
        std::fs::remove_file(&fresh)?;
    }
    write_private(&fresh, &serde_json::to_vec_pretty(&file)?)?;
    std::fs::rename(fresh, path)?;
    Ok(())
}

/// Opens the wrapped key beside the book.
///
/// # Errors
/// [`Error::NoKey`] when no passphrase was added, [`Error::WrongPassphrase`] when it is another one.
pub fn unwrap_with(book: &Path, passphrase: &str) -> Result<Key> {
    let path = beside(book, "passphrase");
    if !path.is_file() {
        return Err(Error::NoKey(book.to_owned()));
    }
    let file: Wrapped = serde_json::from_slice(&std::fs::read(path)?)?;
    let key = cipher(passphrase, &Key::from_text(&file.salt)?)?
        .decrypt(&nonce_of(&bytes(&file.nonce)?)?, bytes(&file.key)?.as_slice())
        .map_err(|_| Error::WrongPassphrase)?;
    Ok(Key(key.try_into().map_err(|_| Error::BadKey)?))
}

fn cipher(passphrase: &str, salt: &Key) -> Result<XChaCha20Poly1305> {
    let mut derived = [0; 32];
    argon2::Argon2::default()
        .hash_password_into(passphrase.as_bytes(), &salt.0, &mut derived)
        .map_err(|_| Error::WrongPassphrase)?;
    XChaCha20Poly1305::new_from_slice(&derived).map_err(|_| Error::BadKey)
}

fn nonce_of(bytes: &[u8]) -> Result<XNonce> {
    XNonce::try_from(bytes).map_err(|_| Error::BadKey)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Result<Vec<u8>> {
    let digits: Option<Vec<u32>> = hex.chars().map(|c| c.to_digit(16)).collect();
    let digits = digits.ok_or(Error::BadKey)?;
    digits
        .chunks_exact(2)
        .map(|pair| {
            u8::try_from(pair.iter().fold(0, |byte, digit| byte << 4 | digit)).map_err(|_| Error::BadKey)
        })
        .collect()
}
