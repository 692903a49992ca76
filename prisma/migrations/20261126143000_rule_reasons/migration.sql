-- Why a rule may be looser than the one in force, and whether this version takes the rule away: both belong to what is
-- reviewed, so guard_version lets neither change on its way.
ALTER TABLE rule_versions
  ADD COLUMN loosened_because TEXT NOT NULL DEFAULT '',
  ADD COLUMN withdraws BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE rule_versions ADD CONSTRAINT withdrawn_for_a_reason CHECK (NOT withdraws OR loosened_because <> '');
