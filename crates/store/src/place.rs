//! Where this user's book and everything beside it lives.

use std::io;
use std::path::PathBuf;

/// The data folder, made if it is not there: `BELRIJ_DATA`, or `belrij` in the system's place for such data
/// (`XDG_DATA_HOME`, `~/.local/share`). The folder is the owner's alone (0700).
///
/// # Errors
/// There is no home folder, or the folder cannot be made.
pub fn data_folder() -> io::Result<PathBuf> {
    let folder = std::env::var_os("BELRIJ_DATA")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| dirs::data_local_dir().map(|data| data.join("belrij")))
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no home folder"))?;
    make_private(&folder)?;
    Ok(folder)
}

/// The name of the user's own book in the data folder.
pub const BOOK: &str = "book.belrij";

/// The user's own book.
///
/// # Errors
/// As [`data_folder`].
pub fn own_book() -> io::Result<PathBuf> {
    Ok(data_folder()?.join(BOOK))
}

/// Moves a closed book out of the way, with the key file that belongs to it, and says where it is now.
///
/// # Errors
/// The files cannot be moved.
pub fn put_aside(book: &std::path::Path, name: &str) -> io::Result<PathBuf> {
    let places = (1..).map(|nth| book.with_file_name(format!("{name}-{nth}.belrij")));
    let aside =
        places.into_iter().find(|place| !place.exists()).unwrap_or_else(|| book.with_extension("aside"));
    let key = crate::lock::beside(book, "key");
    if key.exists() {
        std::fs::rename(&key, crate::lock::beside(&aside, "key"))?;
    }
    std::fs::rename(book, &aside)?;
    Ok(aside)
}

#[cfg(unix)]
fn make_private(folder: &std::path::Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_private(folder: &std::path::Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}
