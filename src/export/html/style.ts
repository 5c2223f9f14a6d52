/** One sheet for screen and paper, light and dark; no font, picture or script is fetched. */
export const style = `:root{color-scheme:light dark;--line:#8885;--mark:#ffe48a;--faint:#666}
@media (prefers-color-scheme:dark){:root{--mark:#6b5a12;--faint:#aaa}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
h2{border-bottom:1px solid var(--line);margin-top:2.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-top:1px solid var(--line)}
td:first-child{white-space:nowrap}
mark{background:var(--mark);color:inherit}
blockquote{margin:.5rem 0;padding-left:.8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
small,.faint{color:var(--faint)}
details summary{cursor:pointer;color:var(--faint)}
.alert::before{content:"\\26A0\\A0"}
@media (max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}td:first-child{white-space:normal}}
@media print{nav{display:none}details::details-content{content-visibility:visible;display:block}body{max-width:none}}
`
