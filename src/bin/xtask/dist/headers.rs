//! Ready settings for hosts: headers with the page's policy, cache rules, compressed copies and deep links.
//!
//! They are written into `dist/` with each build, so that they always belong to the page beside them.

use std::path::Path;

use atlas::texts::Lang;
use atlas::views::{VIEWS, ViewSpec};

use super::write;

/// For files whose name holds the hash of what is in them.
const KEEP: &str = "public, max-age=31536000, immutable";
/// Such a name, as a regular expression.
const HASHED: &str = "-[0-9a-f]{16}\\.(js|css|wasm)$";
/// Parts of the program at the top of the site, the folders of the others and of the workers, and scripts that partners pin.
const HASHED_PATHS: [&str; 5] = ["/app-*", "/main-*", "/chunks/*", "/workers/*", "/embed/v1/embed-*"];

/// Headers of every answer. Anyone may show the atlas in a frame and read its open data; HOSTING.md says how to narrow that.
fn headers(policy: &str) -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", format!("{policy}; frame-ancestors *")),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(self), microphone=()".to_owned()),
        ("Access-Control-Allow-Origin", "*".to_owned()),
    ]
}

/// Writes the files for static hosts (`_headers`, `_redirects`), Apache (`.htaccess`), nginx and Caddy (`hosting/`).
pub fn write_all(staging: &Path, policy: &str) -> Result<(), String> {
    let folder = staging.join("hosting");
    write(&staging.join("_headers"), &static_host(policy))?;
    write(&staging.join("_redirects"), &redirects())?;
    write(&staging.join(".htaccess"), &apache(policy))?;
    write(&folder.join("nginx.conf"), &nginx(policy))?;
    write(&folder.join("Caddyfile"), &caddy(policy))
}

fn codes(separator: &str) -> String {
    Lang::ALL.map(Lang::code).join(separator)
}

/// One line a header, made by `line` of its name and value.
fn each(policy: &str, line: fn(&str, &str) -> String) -> String {
    headers(policy).iter().map(|(name, value)| line(name, value)).collect::<Vec<_>>().concat()
}

fn static_host(policy: &str) -> String {
    let hashed = HASHED_PATHS.map(|path| format!("{path}\n  Cache-Control: {KEEP}\n")).concat();
    let lines = each(policy, |name, value| format!("  {name}: {value}\n"));
    format!("# Netlify, Cloudflare Pages and hosts that read the same file.\n/*\n{lines}{hashed}")
}

/// Only for views without a page of their own: some hosts follow these rules even where there is a file. What else has no
/// file is answered by `404.html`, which is the application.
fn redirects() -> String {
    let without_page = |spec: &&ViewSpec| !spec.has_page && !spec.has_parameter();
    let rule = |lang: Lang, spec: &ViewSpec| format!("/{}/{} /index.html 200\n", lang.code(), spec.path);
    Lang::ALL.iter().flat_map(|lang| VIEWS.iter().filter(without_page).map(|spec| rule(*lang, spec))).collect()
}

fn apache(policy: &str) -> String {
    let lines = each(policy, |name, value| format!("  Header always set {name} \"{value}\"\n"));
    format!(
        "# Apache 2.4 with mod_rewrite, mod_headers and mod_mime; works in any folder.\n\
         AddType application/wasm .wasm\n\
         AddType application/manifest+json .webmanifest\n\
         AddType text/javascript .js\n\
         AddDefaultCharset utf-8\n\
         DirectoryIndex index.html\n\
         DirectorySlash Off\n\
         ErrorDocument 404 default\n\
         <IfModule mod_rewrite.c>\n\
         \x20 RewriteEngine On\n\
         \x20 # A view has a page of its own, or that of the application.\n\
         \x20 RewriteCond %{{REQUEST_FILENAME}} !-f\n\
         \x20 RewriteCond %{{REQUEST_FILENAME}}.html -f\n\
         \x20 RewriteRule ^({codes})(/[^.]*)?$ $0.html [L]\n\
         \x20 RewriteCond %{{REQUEST_FILENAME}} !-f\n\
         \x20 RewriteCond %{{REQUEST_FILENAME}}/index.html !-f\n\
         \x20 RewriteRule ^({codes})(/[^.]*)?$ index.html [L]\n\
         \x20 # Compressed copies of files.\n\
         \x20 RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b\n\
         \x20 RewriteCond %{{REQUEST_FILENAME}}.br -f\n\
         \x20 RewriteRule ^(.+)$ $1.br [L]\n\
         \x20 RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b\n\
         \x20 RewriteCond %{{REQUEST_FILENAME}}.gz -f\n\
         \x20 RewriteRule ^(.+)$ $1.gz [L]\n\
         </IfModule>\n\
         {types}\
         <IfModule mod_headers.c>\n\
         {lines}\
         \x20 Header always set Cache-Control \"no-cache\"\n\
         \x20 <FilesMatch \"-[0-9a-f]{{16}}\\.(js|css|wasm)(\\.br|\\.gz)?$\">\n\
         \x20   Header always set Cache-Control \"{KEEP}\"\n\
         \x20 </FilesMatch>\n\
         \x20 Header merge Vary Accept-Encoding\n\
         </IfModule>\n",
        codes = codes("|"),
        types = apache_types(),
    )
}

/// The type of a compressed copy is that of the file, and its coding is said.
fn apache_types() -> String {
    const TYPES: [(&str, &str); 8] = [
        ("html", "text/html"),
        ("js", "text/javascript"),
        ("css", "text/css"),
        ("wasm", "application/wasm"),
        ("json", "application/json"),
        ("svg", "image/svg+xml"),
        ("csv", "text/csv"),
        ("webmanifest", "application/manifest+json"),
    ];
    let of = |(copy, coding): (&str, &str)| {
        let kinds = TYPES
            .map(|(extension, kind)| format!("<FilesMatch \"\\.{extension}\\.{copy}$\">\n  ForceType {kind}\n</FilesMatch>\n"))
            .concat();
        format!(
            "{kinds}<FilesMatch \"\\.{copy}$\">\n  RemoveEncoding .{copy}\n  RemoveLanguage .br\n  \
             Header always set Content-Encoding {coding}\n  SetEnv no-gzip 1\n  SetEnv no-brotli 1\n</FilesMatch>\n"
        )
    };
    [("br", "br"), ("gz", "gzip")].map(of).concat()
}

fn nginx(policy: &str) -> String {
    // A location with a header of its own inherits none.
    let inner = each(policy, |name, value| format!("  add_header {name} \"{value}\" always;\n"));
    format!(
        "# Inside `server {{ … }}`, after its `root`: include /var/www/atlas/hosting/nginx.conf; and reload after each update.\n\
         # In a folder of the host, say which: set $atlas /folder;\n\
         set $atlas \"\";\n\
         charset utf-8;\n\
         charset_types application/json application/javascript text/javascript text/css text/csv image/svg+xml;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # brotli_static on;  # with the module ngx_brotli\n\
         location ~ \"{HASHED}\" {{\n  add_header Cache-Control \"{KEEP}\" always;\n{inner}}}\n\
         error_page 404 $atlas/404.html;\n\
         location ~ \\.(webmanifest|csv)$ {{\n  types {{ application/manifest+json webmanifest; text/csv csv; }}\n  add_header Cache-Control no-cache always;\n{inner}}}\n\
         location ~ /({codes})(/[^.]*)?$ {{\n  add_header Cache-Control no-cache always;\n{inner}  try_files $uri $uri.html $atlas/index.html;\n}}\n\
         location / {{\n  add_header Cache-Control no-cache always;\n{inner}  index index.html;\n}}\n",
        codes = codes("|"),
    )
}

fn caddy(policy: &str) -> String {
    let lines = each(policy, |name, value| format!("    {name} \"{value}\"\n"));
    // An error is answered apart from everything else.
    let nested = each(policy, |name, value| format!("      header {name} \"{value}\"\n"));
    format!(
        "# `import /srv/atlas/hosting/Caddyfile`, then in a site: `root * /srv/atlas` and `import atlas`.\n\
         (atlas) {{\n\
         \x20 header {{\n{lines}    defer\n  }}\n\
         \x20 @hashed path_regexp {HASHED}\n\
         \x20 header @hashed Cache-Control \"{KEEP}\"\n\
         \x20 @fresh not path_regexp {HASHED}\n\
         \x20 header @fresh Cache-Control no-cache\n\
         \x20 @manifest path *.webmanifest\n\
         \x20 header @manifest Content-Type application/manifest+json\n\
         \x20 @pages {{\n    path_regexp ^/({codes})(/[^.]*)?$\n    file {{path}}.html\n  }}\n\
         \x20 rewrite @pages {{path}}.html\n\
         \x20 @views {{\n    path_regexp ^/({codes})(/[^.]*)?$\n    not file {{path}}.html\n  }}\n\
         \x20 rewrite @views /index.html\n\
         \x20 file_server {{\n    precompressed br gzip\n  }}\n\
         \x20 handle_errors {{\n{nested}      rewrite * /404.html\n      file_server {{\n        status {{err.status_code}}\n      }}\n  }}\n\
         }}\n",
        codes = codes("|"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "default-src 'none'; script-src 'self' 'sha256-x='";

    #[test]
    fn every_host_sends_the_policy_and_keeps_only_hashed_names() {
        for (name, text) in
            [("_headers", static_host(POLICY)), (".htaccess", apache(POLICY)), ("nginx", nginx(POLICY)), ("caddy", caddy(POLICY))]
        {
            assert!(text.contains(&format!("{POLICY}; frame-ancestors *")), "{name}: {text}");
            assert!(text.contains(KEEP) && text.contains("nosniff"), "{name}");
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}: {text}");
        }
        assert_eq!(nginx(POLICY).matches("Content-Security-Policy").count(), 4, "a location inherits no header");
        // What is deferred would overwrite the rule for hashed names.
        let deferred = caddy(POLICY).split("defer").next().map(|head| head.contains("Cache-Control"));
        assert_eq!(deferred, Some(false));
        assert!(nginx(POLICY).contains("gzip_vary on;"), "caches must tell the copies apart");
        assert!(
            redirects().contains("/fr/share /index.html 200") && !redirects().contains("about"),
            "a page of its own goes first"
        );
        assert!(
            apache(POLICY).contains("$0.html") && nginx(POLICY).contains("$uri.html") && caddy(POLICY).contains("{path}.html")
        );
    }
}
