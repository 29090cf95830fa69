/** What this page has beside the style of every document: read on a screen more than printed, so also in the dark. */
export const receiptPageStyle = `
:root{color-scheme:light dark}
section{margin:0 0 1.5rem}
section p{margin:.5rem 0}
ul{margin:.5rem 0;padding-left:1.25rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
p{overflow-wrap:anywhere}
details{margin:.75rem 0 0;font-size:.9375rem}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}
a.button{display:inline-block;font-weight:600;padding:.625rem 1.25rem;border-radius:.625rem;background:#0b5c63;color:#fff;text-decoration:none}
a.button:hover{background:#08464c}
@media (prefers-color-scheme:dark){
body{background:#10161f;color:#e9eef5}
h2{border-color:#5cc2cb}
button,a.button{background:#8fd6dd;color:#0c1622}
button:hover,a.button:hover{background:#b5e6eb}
:focus-visible{outline-color:#a9c1ff}
}
@media print{
body{background:#fff;color:#000}
h2{border-color:#0b5c63}
.keep{display:none}
details::details-content{content-visibility:visible;height:auto}
summary{list-style:none}
}
`;
