//! A static file server for the loopback interface, as a good host behaves: compressed files, deep links, caching.
//!
//! tower-http's `ServeDir` finds, negotiates and describes the files; this adds where an address without a file leads to.

use std::convert::Infallible;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::Duration;

use http_body_util::Empty;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tower_http::services::ServeDir;
use tower_http::services::fs::ServeFileSystemResponseBody;

use crate::dist::is_hashed;

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
        let accepting = runtime.spawn(accept(listener, files(folder)));
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

/// A folder is no page: `fr/` lies beside `fr.html`.
fn files(folder: &Path) -> ServeDir {
    ServeDir::new(folder).append_index_html_on_directories(false).precompressed_br().precompressed_gzip()
}

/// Takes every connection at once, however many there are and however long each stays open: a browser keeps several, and a
/// request on one of them must not wait for another.
async fn accept(listener: tokio::net::TcpListener, files: ServeDir) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // A visitor who left before being received is no reason to close; too many open files are one to wait.
            sleep(AFTER_REFUSAL).await;
            continue;
        };
        let files = files.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request: Request<Incoming>| answer(request.map(|_| Empty::new()), files.clone()));
            // Nor is one who left in the middle of an answer.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// The file of an address, or else the page beside its name, or else, for a view, the application.
async fn answer(
    request: Request<Empty<Bytes>>,
    mut files: ServeDir,
) -> Result<Response<ServeFileSystemResponseBody>, Infallible> {
    let path = request.uri().path();
    let mut found = Err(StatusCode::NOT_FOUND);
    for candidate in candidates(path) {
        let mut attempt = request.clone();
        let Ok(uri) = candidate.parse() else { continue };
        *attempt.uri_mut() = uri;
        match files.try_call(attempt).await {
            Ok(response) if response.status() == StatusCode::NOT_FOUND => {}
            Ok(response) => {
                found = Ok((response, candidate));
                break;
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(_) => found = Err(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
    let (mut response, name) = found.unwrap_or_else(|status| {
        let mut response = Response::new(ServeFileSystemResponseBody::default());
        *response.status_mut() = status;
        (response, String::new())
    });
    let kept = if is_hashed(name.rsplit('/').next().unwrap_or_default()) { KEPT } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Public files without cookies: also for pages of others, and for frames without an origin of their own.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}

/// For files whose name holds the hash of what is in them.
const KEPT: &str = "public, max-age=31536000, immutable";

/// The files that may answer an address, the best first.
fn candidates(path: &str) -> Vec<String> {
    let last = path.rsplit('/').next().unwrap_or_default();
    let extension = last.rsplit_once('.').map_or("", |(_, extension)| extension);
    // An id may hold a dot, too.
    let names_a_file = (1..=11).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut candidates = vec![path.to_owned()];
    if !names_a_file {
        candidates.extend([format!("{}.html", path.trim_end_matches('/')), "/index.html".to_owned()]);
    }
    candidates
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    use super::*;

    /// A folder that is always here: `public/`, with its page.
    fn public() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
    }

    /// Head and body of the answer to a request line, on a connection of its own.
    fn asked(server: &Server, line: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(server.address().trim_start_matches("http://").trim_end_matches('/'))?;
        write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn views_get_the_application_and_missing_files_nothing() -> Result<(), Box<dyn std::error::Error>> {
        let server = Server::start(&public(), 0)?;
        for url in ["/", "/fr", "/fr/companies/luxai?q=a.b", "/en/", "/index.html", "/%66r", "/data"] {
            let answer = asked(&server, &format!("GET {url}"))?;
            assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("<title>"), "{url}: {answer}");
        }
        let icon = asked(&server, "GET /icons/icon.svg")?;
        assert!(icon.contains("image/svg+xml") && icon.contains("cache-control: no-cache"), "{icon}");
        assert!(asked(&server, "GET /app.js")?.starts_with("HTTP/1.1 404"));
        assert!(asked(&server, "POST /")?.starts_with("HTTP/1.1 405"));
        Ok(())
    }

    #[test]
    fn nothing_outside_the_folder_is_served() -> Result<(), Box<dyn std::error::Error>> {
        let server = Server::start(&public().join("icons"), 0)?;
        for url in ["/../config.json", "/%2e%2e/config.json", "/a/..%2f..%2fconfig.json", "//etc/passwd", "/..", "/a%00"] {
            let answer = asked(&server, &format!("GET {url}"))?;
            assert!(answer.starts_with("HTTP/1.1 4"), "{url}: {answer}");
        }
        Ok(())
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
}
