/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "apart.h"
#include "patience.h"

enum {
	SECONDS = 10,
	MEBIBYTES = 2048,
	CALLED_EXIT = 113, /* status of who ended the process itself */
	ROOM = 2048 /* of a message */
};

/* First byte of a message. */
enum { SAYS_DONE = 'd', SAYS_NOTE = 'n' };

static int from_environment(const char *name, int otherwise)
{
	const char *value = secure_getenv(name);
	int number = value ? atoi(value) : 0;

	return number > 0 ? number : otherwise;
}

int apart_seconds(void)
{
	return from_environment("UITKOMST_PLUGIN_SECONDS", SECONDS);
}

static int mebibytes(void)
{
	return from_environment("UITKOMST_PLUGIN_MEMORY", MEBIBYTES);
}

/* ------------------------------------------------------------------------ */
/* There.                                                                   */

/* exit() must not run what the program has for its own end. */
static void leave_at_once(void)
{
	_exit(CALLED_EXIT);
}

/* Ends the process when nobody is at the other side any more, also when it
 * never comes back from what it does. */
static void *watch(void *closure)
{
	struct pollfd line = {.fd = *(int *)closure};

	while (poll(&line, 1, -1) < 0 && errno == EINTR)
		;
	_exit(0);
}

/* Bytes of data that the process has now; 0 unknown. */
static rlim_t data_now(void)
{
	unsigned long pages = 0;
	FILE *file = fopen("/proc/self/statm", "re");

	if (!file)
		return 0;
	if (fscanf(file, "%*u %*u %*u %*u %*u %lu", &pages) != 1)
		pages = 0;
	fclose(file);
	return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void limit(void)
{
	const struct rlimit none = {0, 0};
	struct rlimit data = {0, 0};

	setrlimit(RLIMIT_CORE, &none);
#ifndef UK_SANITIZED /* whose shadow is data too */
	data.rlim_cur = data_now();
	if (!data.rlim_cur)
		return;
	data.rlim_cur += (rlim_t)mebibytes() << 20;
	data.rlim_max = data.rlim_cur;
	setrlimit(RLIMIT_DATA, &data);
#else
	(void)data;
	(void)data_now;
#endif
}

/* Nothing may come between the results, and nobody reads the input but us. */
static void close_in(void)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);

	if (nothing >= 0)
		dup2(nothing, STDIN_FILENO);
	dup2(STDERR_FILENO, STDOUT_FILENO);
}

static _Noreturn void be_there(apart_fn run, void *closure, int line)
{
	static const int deadly[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV};
	pthread_t watcher;

	/* What others do at a crash is not for here. */
	for (size_t i = 0; i < ARRAY_SIZE(deadly); i++)
		signal(deadly[i], SIG_DFL);
	/* A key at the terminal is for the program, which ends us. */
	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
	atexit(leave_at_once);
	close_in();
	limit();
	if (pthread_create(&watcher, NULL, watch, &line) == 0)
		run(closure, line);
	_exit(0);
}

void apart_done(int line)
{
	static const char done = SAYS_DONE;

	send(line, &done, 1, MSG_NOSIGNAL);
}

void apart_tell(int line, const char *note)
{
	char message[ROOM] = {SAYS_NOTE};
	size_t len = strnlen(note, sizeof(message) - 1);

	memcpy(message + 1, note, len);
	send(line, message, len + 1, MSG_NOSIGNAL);
}

/* ------------------------------------------------------------------------ */
/* Here.                                                                    */

int apart_start(struct apart *apart, apart_fn run, void *closure)
{
	/* Two at once would hand each other's ends on, and an end that another
	 * process holds tells nothing when its owner dies. */
	static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
	const struct timeval tick = {.tv_usec = APART_TICK * 1000};
	int ends[2];

	pthread_mutex_lock(&one);
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends)) {
		pthread_mutex_unlock(&one);
		return -1;
	}
	fflush(stdout);
	apart->line = ends[0];
	apart->pid = fork();
	if (apart->pid == 0) {
		close(ends[0]);
		pthread_mutex_unlock(&one);
		be_there(run, closure, ends[1]);
	}
	close(ends[1]);
	pthread_mutex_unlock(&one);
	if (apart->pid > 0)
		return setsockopt(ends[0], SOL_SOCKET, SO_RCVTIMEO, &tick,
				  sizeof(tick));
	close(ends[0]);
	apart->pid = 0;
	return -1;
}

enum apart_news apart_hear(const struct apart *apart, char *note, size_t size)
{
	char message[ROOM];
	ssize_t got = recv(apart->line, message, sizeof(message), 0);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return APART_SILENT;
	if (got <= 0)
		return APART_GONE;
	if (message[0] == SAYS_DONE)
		return APART_DONE;
	(void)snprintf(note, size, "%.*s", (int)got - 1, message + 1);
	return APART_NOTE;
}

static void tell_signal(int number, struct uk_error *why)
{
	static const struct {
		int number;
		const char *nl, *en;
	} known[] = {
	    {SIGABRT, "hij brak zichzelf af", "it aborted"},
	    {SIGBUS, "hij las of schreef buiten zijn geheugen",
	     "it read or wrote outside its memory"},
	    {SIGFPE, "hij maakte een rekenfout", "it made an arithmetic error"},
	    {SIGILL, "hij voerde iets uit dat geen opdracht is",
	     "it ran an illegal instruction"},
	    {SIGSEGV, "hij las of schreef buiten zijn geheugen",
	     "it read or wrote outside its memory"},
	};

	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		if (known[i].number == number) {
			error_set(why, "%s (signaal %d)", "%s (signal %d)",
				  tr(known[i].nl, known[i].en), number);
			return;
		}
	error_set(why, "hij werd beëindigd (signaal %d)",
		  "it was ended (signal %d)", number);
}

/* Near its limit, what it died of is that it got no more. */
static bool took_too_much(const struct rusage *usage)
{
	long most = (long)mebibytes() << 10;

	return usage->ru_maxrss > most - most / 16;
}

static void tell_end(int status, const struct rusage *usage,
		     struct uk_error *why)
{
	if (took_too_much(usage))
		error_set(why, "hij wilde meer dan %d MiB geheugen",
			  "it wanted more than %d MiB of memory", mebibytes());
	else if (WIFSIGNALED(status))
		tell_signal(WTERMSIG(status), why);
	else
		error_set(why, "hij beëindigde het programma (exit)",
			  "it ended the program (exit)");
}

void apart_end(struct apart *apart, bool kill_it, struct uk_error *why)
{
	struct rusage usage = {0};
	pid_t ended;
	int status = 0;

	if (!apart->pid)
		return;
	if (kill_it)
		kill(apart->pid, SIGKILL);
	do {
		ended = wait4(apart->pid, &status, 0, &usage);
	} while (ended < 0 && errno == EINTR);
	close(apart->line);
	apart->pid = 0;
	/* Nobody knows how, where the system does not keep it for us. */
	tell_end(ended > 0 ? status : 0, &usage, why);
}

void apart_too_long(struct uk_error *why)
{
	error_set(why, "hij gaf na %d seconden nog geen antwoord",
		  "it did not answer within %d seconds", apart_seconds());
}

struct trial {
	void (*run)(void *closure);
	void *closure;
};

static void run_trial(void *closure, int line)
{
	struct trial *trial = closure;

	trial->run(trial->closure);
	apart_done(line);
}

int apart_try(void (*run)(void *closure), void *closure, struct uk_error *why)
{
	struct trial trial = {run, closure};
	struct apart apart = {0, -1};
	struct patience patience;
	enum apart_news news;
	char note[ROOM];
	bool stuck = false;

	if (apart_start(&apart, run_trial, &trial))
		return 0;
	patience_begin(&patience, apart.pid);
	do {
		news = apart_hear(&apart, note, sizeof(note));
		stuck = news == APART_SILENT && patience_ends(&patience);
	} while (news != APART_DONE && news != APART_GONE && !stuck);
	if (stuck)
		apart_too_long(why);
	apart_end(&apart, stuck, news == APART_DONE ? NULL : why);
	return news == APART_DONE ? 0 : -1;
}
