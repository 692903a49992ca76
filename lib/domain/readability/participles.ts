/** Past participles that do not end in -ed (Merriam-Webster's list of irregular verbs, those that can be passive). */
export const irregularParticiples: ReadonlySet<string> = new Set(
  `beaten begun bent bitten bled blown borne bought bound bred broken brought built burnt caught chosen cut dealt dealt done drawn
  driven dug eaten fed felt fixed flung forbidden foreseen forgiven forgotten fought found frozen given grown heard held hidden
  hit hung kept known laid led left lent let lit lost made meant met mistaken overcome overdone paid proven put read redone
  rewritten ridden rung run said seen sent set sewn shaken shed shot shown shrunk slit sold sought spent split spoken spread
  spun stolen stretched struck stung sung sworn swept taken taught thought thrown told torn understood undertaken undone
  upheld withdrawn withheld woken won worn woven written`.split(/\s+/),
);

/** Words in -ed that are no participles. */
export const otherWordsInEd: ReadonlySet<string> = new Set(
  `bed bleed breed exceed feed flatbed greed hundred indeed kindred moped naked need proceed red reed sacred seed shed sickbed sled
  speed succeed ted wicked weed wed`.split(/\s+/),
);

/**
 * Participles that say how someone or something is, not what is done to them: "is tired", "is linked with", "are used to".
 * With "by" after them they are passive after all.
 */
export const statesNotActions: ReadonlySet<string> = new Set(
  `advanced aged allergic ashamed bent blocked bloated bored born bruised called clogged complicated concerned confused connected
  constipated cooked crowded curved damaged dated dehydrated depressed determined detailed disabled disappointed dressed drunk
  educated embarrassed excited exhausted experienced finished flushed frightened gifted gone inclined inflamed interested involved
  irritated known limited linked located lost married mixed named named nauseated numbed overweight pleased pointed prepared
  ready related relaxed relieved retired scared scarred shut skilled stressed stuck supposed surprised swollen talented thickened
  tired torn upset used widespread worn worried`.split(/\s+/),
);

/** How food comes, before its noun: "are salted nuts". */
export const beforeNouns: ReadonlySet<string> = new Set(
  'baked boiled canned chopped cooked cured dried fermented fried frozen grilled iced mashed mixed pickled processed roasted salted smoked stewed sweetened tinned'.split(
    ' ',
  ),
);
