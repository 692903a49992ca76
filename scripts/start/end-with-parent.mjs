// Loaded into the web server: when the start that it belongs to is gone, however it went, nobody would stop it any more.
process.on('disconnect', () => process.exit(1));
