import type { Asset, Assets } from './assets.ts'

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Onrecord: the web app is not built</title>
<h1>The web app is not built</h1>
<p>The server runs and answers under <code>/api/v1</code>, but there is no app to show in a browser.</p>
<p>In the folder of the source run <code>npm run build</code>, then start <code>onrecord serve</code> again.</p>
</html>
`

function answer({ bytes, type, isLasting }: Asset): Response {
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'cache-control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}

/** The address as it is meant, or undefined where it means nothing. */
function addressOf(request: Request): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url).pathname)
  } catch {
    // A percent sign that escapes nothing.
    return undefined
  }
}

/**
 * A file of the app by its very address, else its page for an address of the app: one whose last part has no
 * ending. Undefined when there is nothing.
 */
export function serveApp(assets: Assets, request: Request): Response | undefined {
  const address = addressOf(request)
  if (address === undefined) return undefined
  const found = assets.get(address)
  if (found) return answer(found)
  if (/\.[a-z\d]{1,12}$/i.test(address) || /[\0\\]/.test(address)) return undefined
  const page = assets.get('/index.html')
  if (page) return answer(page)
  return new Response(notBuilt, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
