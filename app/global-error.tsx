'use client';

type GlobalErrorProps = { retry: () => void };

const GlobalError = ({ retry }: GlobalErrorProps) => (
  <html lang="en">
    <head>
      <title>Plainleaf</title>
    </head>
    <body>
      <main>
        <h1>Plainleaf could not start this page</h1>
        <p>Everything that was issued is kept in the record. Try again in a moment.</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </main>
    </body>
  </html>
);

export default GlobalError;
