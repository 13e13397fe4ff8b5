/** The response of a bot check in front of the site: a page instead of a feed. */
export function challengePage(): string {
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<title>Just a moment...</title>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<meta name="robots" content="noindex,nofollow" />
<meta http-equiv="refresh" content="360" />
</head>
<body>
<div class="main-wrapper" role="main"><div class="main-content">
<noscript>
<span id="challenge-error-text">Enable JavaScript and cookies to continue</span>
</noscript>
</div></div>
</body>
</html>
`;
}
