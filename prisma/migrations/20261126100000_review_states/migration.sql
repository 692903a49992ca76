-- Its own migration: a new value of a type can be used only once the transaction that adds it is over.
ALTER TYPE block_version_state RENAME VALUE 'in-review' TO 'clinical-review';
ALTER TYPE block_version_state ADD VALUE 'language-review' AFTER 'clinical-review';
