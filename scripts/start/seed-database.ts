type Options = { databaseUrl: string; secret: string; withDemoClinic: boolean };

/** Fills what is empty. The settings have to be there before the app's own modules are loaded and read them. */
export const seedDatabase = async ({ databaseUrl, secret, withDemoClinic }: Options) => {
  process.env.DATABASE_URL = databaseUrl;
  process.env.AUTH_SECRET = secret;
  const { seedContent, seedDemoClinic } = await import('@/prisma/seed');
  const { closeDatabase } = await import('@/lib/db/client');
  try {
    const did: string[] = [];
    if (await seedContent()) did.push('content');
    if (withDemoClinic && (await seedDemoClinic())) did.push('demo clinic');
    return { did, hasDemoClinic: withDemoClinic };
  } finally {
    await closeDatabase();
  }
};
