#include <sys/xattr.h>

#ifdef __linux__
#include <sys/types.h>

/* The C library declares it for GNU programs alone, which Swift's modules are not. */
extern int sync_file_range(int file, __off64_t start, __off64_t count, unsigned int flags);

/* SYNC_FILE_RANGE_WRITE: starts to write what is not on the disk yet, and does not wait. */
static inline int start_writing_file(int file) { return sync_file_range(file, 0, 0, 2); }
#endif
