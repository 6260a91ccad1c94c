//! A static file server for the loopback interface, as a good host behaves: right types, compressed twins, deep links, caching.

use std::convert::Infallible;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT_ENCODING, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::sleep;

/// How many ports after the wanted one are tried.
const PORTS: u16 = 20;

/// How long nobody is received after an attempt that failed.
const AFTER_REFUSAL: Duration = Duration::from_millis(50);

/// A running server; dropping it ends it.
pub struct Server {
    runtime: Runtime,
    accepting: JoinHandle<()>,
    address: String,
}

impl Server {
    /// Serves `folder` on the wanted port or the next free one; port 0 takes any.
    pub fn start(folder: &Path, port: u16) -> Result<Self, String> {
        let last = if port == 0 { 0 } else { port.saturating_add(PORTS) };
        let bound = (port..=last).find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok());
        let listener = bound.ok_or_else(|| format!("no free port between {port} and {last}: give another with --port"))?;
        let failed = |error| format!("the server does not start: {error}");
        let port = listener.local_addr().map_err(failed)?.port();
        listener.set_nonblocking(true).map_err(failed)?;
        let runtime = Builder::new_multi_thread().enable_all().build().map_err(failed)?;
        let listener = {
            let _context = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(failed)?
        };
        let accepting = runtime.spawn(accept(listener, folder.into()));
        Ok(Self { runtime, accepting, address: format!("http://127.0.0.1:{port}/") })
    }

    /// Where the site is, with a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the process is stopped.
    pub fn wait(self) {
        // The task that accepts ends only with the server.
        let _ = self.runtime.block_on(self.accepting);
    }
}

/// Takes every connection at once, however many there are and however long each stays open: a browser keeps several, and a
/// request on one of them must not wait for another.
async fn accept(listener: tokio::net::TcpListener, folder: Arc<Path>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // A visitor who left before being received is no reason to close; too many open files are one to wait.
            sleep(AFTER_REFUSAL).await;
            continue;
        };
        let folder = Arc::clone(&folder);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(request, Arc::clone(&folder)));
            // Nor is one who left in the middle of an answer.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(request: Request<Incoming>, folder: Arc<Path>) -> Result<Response<Full<Bytes>>, Infallible> {
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let (url, method) = (request.uri().path().to_owned(), request.method().clone());
    let read = move || match method {
        Method::GET | Method::HEAD => reply(&folder, &url, &accepted),
        _ => plain(405, "only GET and HEAD"),
    };
    let reply = spawn_blocking(read).await.unwrap_or_else(|_| plain(500, "the answer could not be made"));
    let mut response = Response::new(Full::from(reply.body));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// One answer: a status, the file's bytes, and the headers that describe them.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    body: Vec<u8>,
    headers: Vec<(&'static str, &'static str)>,
}

fn plain(status: u16, text: &str) -> Answer {
    Answer { status, body: format!("{text}\n").into_bytes(), headers: vec![("Content-Type", "text/plain; charset=utf-8")] }
}

fn reply(folder: &Path, url: &str, accepted: &str) -> Answer {
    let Some(path) = file_for(folder, url) else { return plain(404, "not found") };
    let twins = [("br", ".br"), ("gzip", ".gz")];
    let twin = twins.into_iter().filter(|(coding, _)| accepts(accepted, coding)).find_map(|(coding, extension)| {
        let body = fs::read(format!("{}{extension}", path.display())).ok()?;
        Some((Some(coding), body))
    });
    let Some((coding, body)) = twin.or_else(|| Some((None, fs::read(&path).ok()?))) else { return plain(404, "not found") };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut headers = vec![
        ("Content-Type", content_type(&path)),
        ("Cache-Control", if is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" }),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
        // Public files without cookies: also for pages of others, and for frames without an origin of their own.
        ("Access-Control-Allow-Origin", "*"),
    ];
    headers.extend(coding.map(|coding| ("Content-Encoding", coding)));
    Answer { status: 200, body, headers }
}

/// The file that an address means: itself, its static page, or the application for an address without an extension.
fn file_for(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decoded(path.strip_prefix('/')?)?;
    let unsafe_part = |part: &str| part == ".." || part == "." || part.contains(['\\', ':', '\0']);
    if path.starts_with('/') || path.split('/').any(unsafe_part) {
        return None;
    }
    let file = folder.join(&path);
    if file.is_file() {
        return Some(file);
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if names_a_file(last) {
        return None;
    }
    let page = folder.join(format!("{}.html", path.trim_end_matches('/')));
    Some(if page.is_file() { page } else { folder.join("index.html") })
}

/// Whether the last part of a path ends in an extension. An id may hold a dot, too.
fn names_a_file(last: &str) -> bool {
    let extension = last.rsplit_once('.').map_or("", |(_, extension)| extension);
    (1..=11).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || rest.next().and_then(|byte| char::from(byte).to_digit(16));
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether an `Accept-Encoding` header allows a coding.
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        parts.next() == Some(coding) && !parts.any(|weight| weight == "q=0" || weight == "q=0.0")
    })
}

/// Whether a name ends in the hash of its content, as `app-0123456789abcdef.js` does.
fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpStream;

    use super::*;

    /// A folder that is always here: `public/`, with its page.
    fn public() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
    }

    #[test]
    fn paths_without_an_extension_are_views_and_others_are_files() {
        let page = Some(public().join("index.html"));
        for url in ["/", "/fr", "/fr/companies/luxai?q=a.b", "/en/", "/index.html", "/%66r"] {
            assert_eq!(file_for(&public(), url), page, "{url}");
        }
        assert_eq!(reply(&public(), "/app.js", "").status, 404);
        assert_eq!(reply(&public(), "/icons/icon.svg", "br").status, 200);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for url in
            ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/icons/..%2f..%2fCargo.toml", "//etc/passwd", "/..", "/a%00", "/%ff", "/%4"]
        {
            assert_eq!(file_for(&public(), url), None, "{url}");
        }
    }

    #[test]
    fn codings_are_taken_as_the_client_says() {
        assert!(accepts("gzip, deflate, br;q=0.9", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[test]
    fn a_connection_that_stays_open_holds_up_no_other() -> Result<(), Box<dyn std::error::Error>> {
        let server = Server::start(&public(), 0)?;
        let host = server.address().trim_start_matches("http://").trim_end_matches('/');
        // Half of them never ask, as those that a browser opens in advance.
        let mut open = (0..64).map(|_| TcpStream::connect(host)).collect::<Result<Vec<_>, _>>()?;
        for stream in &open {
            stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        }
        for (method, body) in [("GET", true), ("HEAD", false), ("GET", true)] {
            for stream in open.iter_mut().step_by(2) {
                write!(stream, "{method} /icons/icon.svg HTTP/1.1\r\nHost: x\r\n\r\n")?;
            }
            for stream in open.iter_mut().step_by(2) {
                let mut reader = BufReader::new(stream);
                let mut head = String::new();
                while !head.ends_with("\r\n\r\n") {
                    assert_ne!(reader.read_line(&mut head)?, 0, "{head}");
                }
                assert!(head.starts_with("HTTP/1.1 200"), "{head}");
                let length =
                    head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
                let mut bytes = vec![0; length.filter(|_| body).unwrap_or(0)];
                assert!(length.is_some_and(|length| length > 0));
                reader.read_exact(&mut bytes)?;
                // Nothing of an answer is left for the next one.
                assert!(reader.buffer().is_empty());
            }
        }
        Ok(())
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert!(is_hashed("app-0123456789abcdef.js"));
        for name in ["index.html", "atlas.json", "similar-companies.csv"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
