/*
 * A camera for a machine that has none, for the client's tests. Loaded before the C library (LD_PRELOAD), it lets the
 * programs of one process find, open and read /dev/video0 as they would a real one. A test steers it by a file that
 * DUET_TEST_CAMERA names. Without the file the camera is not plugged in; else the file has one word:
 *
 *   good      1280x720 or 640x480, YUYV, orange on the left and blue on the right
 *   green     frames that nobody filled
 *   still     no frames
 *   short     frames of a few bytes, though it says that they are whole
 *   foreign   whatever is asked for, it has H.264 alone
 *   busy      cannot be opened to be read
 *   locked    just plugged in: nobody has been given the right to read it yet
 *   narrow    the bus is too slow for it: 1280x720 is agreed to, but does not start
 *   leaving   is pulled out while it is opened: the file goes
 *   starting  good, but webrtc-java's thread that reads it waits until the word is another: see prctl
 */
#include <stdbool.h>

#define NODE "/dev/video0"

enum mood { AWAY, GOOD, GREEN, STILL, SHORT, FOREIGN, BUSY, LOCKED, NARROW, LEAVING, STARTING };

/* What is declared here is for these files alone: every program would get it else for its own of that name. */
#pragma GCC visibility push(hidden)

/* What has the word; NULL where nobody steers the camera. */
const char *word_file(void);

/* How it is to behave now. */
enum mood mood(void);

/* Whether this is where it is; never where nobody steers it. */
bool is_camera(const char *path);

bool is_opened(int handle);

/* As open() answers. */
int open_camera(int flags);

/* As ioctl() answers. */
int ask(int handle, unsigned request, void *of);

/* What is to be mapped where a program maps it. */
int pictures(void);

/* Before a handle is closed, which may be any. */
void closing(int handle);

#pragma GCC visibility pop
