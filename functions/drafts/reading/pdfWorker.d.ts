/** Ships without types; it is only put where the library looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
